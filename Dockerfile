FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -DskipTests -pl graphql-api -am
RUN java -Djarmode=tools -jar graphql-api/target/graphql-api-*-exec.jar extract --layers --destination layers \
    && mv layers/application/*.jar layers/application/lienlac.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home --shell /usr/sbin/nologin lienlac \
    && install --directory --owner=10001 --mode=0700 /files /ledger
WORKDIR /lienlac
# From what changes least to what changes most.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# Loads and links the classes in advance (JEP 514), up to where a node would ask its servers: there are none here, and these
# addresses and keys are nobody's. A node whose Java finds no such file, or one that does not fit, starts all the same.
RUN key=$(head -c 32 /dev/zero | base64) \
    && SPRING_PROFILES_ACTIVE=production SPRING_FLYWAY_ENABLED=false \
    LIENLAC_POSTGRES_URL=jdbc:postgresql://localhost:1/none LIENLAC_POSTGRES_USER=none LIENLAC_POSTGRES_PASSWORD=none \
    LIENLAC_MONGODB_URI=mongodb://localhost:1/none LIENLAC_ELASTICSEARCH_URI=http://localhost:1 \
    LIENLAC_ISSUER=http://localhost:1 LIENLAC_SECRET_KEY=$key LIENLAC_FILES_KEY=$key LIENLAC_PERSONAL_KEYS=1:$key LIENLAC_FILES_FOLDER=/files \
    LIENLAC_LEDGER_MAC_KEYS=1:$key LIENLAC_LEDGER_SIGNING_KEY=$key LIENLAC_LEDGER_ORIGIN=localhost \
    java -XX:AOTCacheOutput=classes.aot -Dspring.context.exit=onRefresh \
    -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar lienlac.jar \
    || echo "The classes are not all loaded in advance: nodes will start later."
USER 10001
EXPOSE 8080 8081
HEALTHCHECK --interval=5s --timeout=5s --start-period=90s --retries=12 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r status <&3 && [[ $status == *' 200'* ]]"]
# The options are those above.
ENTRYPOINT ["java", "-XX:AOTCache=classes.aot", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "lienlac.jar"]
