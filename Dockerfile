FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -DskipTests -pl graphql-api -am
RUN java -Djarmode=tools -jar graphql-api/target/graphql-api-*-exec.jar extract --layers --destination layers \
    && mv layers/application/*.jar layers/application/lienlac.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin lienlac \
    && install --directory --owner=10001 --mode=0700 /files
WORKDIR /lienlac
# From what changes least to what changes most, so that a new version is a small last layer.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER 10001
EXPOSE 8080 8081
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=12 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "lienlac.jar"]
