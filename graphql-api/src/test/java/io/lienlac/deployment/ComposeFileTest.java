package io.lienlac.deployment;

import static io.lienlac.deployment.ComposeFile.firstGroup;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.file.FileCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

  private static final Path ROOT = Path.of("..");

  /** What is empty where files lie in a volume, and where nobody co-signs. */
  private static final Pattern OPTIONAL =
      Pattern.compile("LIENLAC_FILES_S3_\\w+|LIENLAC_LEDGER_WITNESSES");

  private final ComposeFile compose = ComposeFile.read(ROOT.resolve("docker-compose.yml"));
  private final String build = read("pom.xml");
  private final String dockerfile = read("Dockerfile");

  ComposeFileTest() throws IOException {}

  @Test
  void everyVariableMustBeGivenAndIsExplained() throws IOException {
    String example = read(".env.example");

    assertThat(compose.variables())
        .isNotEmpty()
        .allSatisfy(
            (name, rest) ->
                assertThat(rest)
                    .as(name)
                    .hasSize(1)
                    .allMatch(
                        how ->
                            OPTIONAL.matcher(name).matches()
                                ? how.startsWith(":-")
                                : how.equals(":?see .env.example")));
    assertThat(keysOf(example)).isEqualTo(compose.variables().keySet());
    assertThat(example)
        .as("each line is explained by the one above it, and gives no value away")
        .doesNotContainPattern("(?m)^\\w+=.+$")
        .doesNotContainPattern("(?m)^[^#\\n]*\\n\\w+=");
  }

  @Test
  void theApplicationReadsEveryVariableThatItIsGiven() throws IOException {
    String settings = read("graphql-api/src/main/resources/application.yml");

    assertThat(compose.environmentOf("application").keySet())
        .filteredOn(name -> name.startsWith("LIENLAC_"))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(settings).containsPattern("\\$\\{" + name + "[:}]"));
    assertThat(compose.environmentOf("application"))
        .containsEntry("SPRING_PROFILES_ACTIVE", "production");
  }

  @Test
  void theRealmReadsEveryVariableThatKeycloakIsGivenAndNoOther() throws IOException {
    String realm = read("keycloak-realm/lienlac-realm.json");

    assertThat(compose.environmentOf("keycloak").keySet())
        .filteredOn(name -> name.startsWith("LIENLAC_"))
        .containsExactlyInAnyOrderElementsOf(found("\\$\\{(LIENLAC_\\w+)}", realm));
  }

  @Test
  void backupsLieInAFolderOfTheApplicationsUser() throws IOException {
    String user = firstGroup("(?m)^USER (\\d+)$", dockerfile);

    assertThat(read("README.md"))
        .contains("sudo install -d -m 700 -o " + user + " \"$BACKUP\"")
        .contains("--user " + user + " -v \"$BACKUP:/backup\" keycloak export")
        .contains("--no-deps -v \"$BACKUP:/backup\" application --backup-to=/backup");
  }

  @Test
  void imagesAreOfTheVersionsThatTheBuildNames() {
    assertThat(compose.images())
        .containsExactlyInAnyOrder(
            "postgres:" + property("postgresql-server.version").split("\\.")[0],
            "mongo:" + property("mongodb-server.version"),
            "elasticsearch:" + property("elasticsearch-client.version"),
            "keycloak/keycloak:" + property("keycloak.version"),
            "prom/prometheus:v" + property("prometheus-server.version"),
            "grafana/tempo:" + property("tempo-server.version"),
            "grafana/grafana:" + property("grafana-server.version"),
            "lienlac");
    assertThat(found("(?m)^FROM eclipse-temurin:(\\d+)", dockerfile))
        .containsExactly(property("maven.compiler.release"));
  }

  @Test
  void everythingMountedExistsOrIsANamedVolume() {
    for (String mount : compose.mounts()) {
      if (mount.startsWith(".")) {
        assertThat(ROOT.resolve(mount)).exists();
        assertThat(mount).doesNotContain("demo");
      } else {
        assertThat(compose.volumes()).contains(mount);
      }
    }
    assertThat(compose.mounts()).containsAll(compose.volumes());
  }

  @Test
  void startUpIsOrderedByHealth() {
    assertThat(compose.dependenciesOf("application"))
        .containsOnlyKeys("postgres", "mongo", "elasticsearch", "keycloak");
    for (String service : compose.services().keySet()) {
      assertThat(compose.dependenciesOf(service))
          .allSatisfy(
              (on, how) -> {
                assertThat(how).containsEntry("condition", "service_healthy");
                assertThat(compose.hasHealthCheck(on)).as(on).isTrue();
              });
    }
  }

  @Test
  void theApplicationIsHealthCheckedAndRunsAsNobodySpecial() {
    assertThat(dockerfile)
        .containsPattern("(?m)^HEALTHCHECK ")
        .containsPattern("(?m)^USER \\d{4,}$");
  }

  /** With its sources, or as a part of the build that is only named. */
  @Test
  void everyModuleGoesToTheBuilderOfTheImage() throws IOException {
    List<String> admitted = read(".dockerignore").lines().toList();

    assertThat(found("<module>([^</]+)", build))
        .isNotEmpty()
        .allSatisfy(
            module -> assertThat(admitted).containsAnyOf("!" + module, "!" + module + "/pom.xml"));
  }

  /** With other options, what was loaded in advance might not fit and would be left aside. */
  @Test
  void classesAreLoadedInAdvanceWithTheOptionsOfANode() {
    String loading = firstGroup("^( +java (?:.*\\\\\n)+)", dockerfile);
    Set<String> options = found("\"(--?[^\"]+)\"", firstGroup("^ENTRYPOINT (.+)$", dockerfile));

    assertThat(options.remove("-XX:AOTCache=classes.aot")).isTrue();
    assertThat(found(" (--?\\S+)", loading))
        .contains("-XX:AOTCacheOutput=classes.aot")
        .containsAll(options);
  }

  @Test
  void prometheusAsksTheManagementPortWithItsKeyAndNobodyElseReachesIt() throws IOException {
    assertThat(compose.publishedPorts())
        .containsExactlyInAnyOrder(
            "127.0.0.1:8180:8180",
            "127.0.0.1:8080:8080",
            "127.0.0.1:9090:9090",
            "127.0.0.1:3000:3000");
    assertThat(compose.secretsOf("prometheus")).containsExactly("operations_key");
    assertThat(compose.text()).contains("operations_key:\n    environment: LIENLAC_OPERATIONS_KEY");
    String settings = read("graphql-api/src/main/resources/application.yml");
    String port = firstGroup("management:\\s+server:\\s+port: (\\d+)", settings);
    assertThat(read("observability/prometheus.yml"))
        .contains(
            "names: [application]",
            "port: " + port,
            "username: operations",
            "password_file: /run/secrets/operations_key");
  }

  /** Twice each, as it came and encrypted. */
  @Test
  void severalOfTheLargestFilesFindAPlaceInMemoryOnTheirWay() {
    assertThat(compose.isReadOnly("application")).isTrue();
    assertThat(compose.memoryOf("application")).hasSize(1);
    String options = firstGroup("^/tmp:(.+)$", compose.memoryOf("application").getFirst());
    long size = Long.parseLong(firstGroup("\\bsize=(\\d+)g\\b", options)) << 30;

    assertThat(size).isGreaterThan(5 * 2 * FileCommand.LARGEST);
  }

  @Test
  void tracesGoToWhereTempoTakesThem() throws IOException {
    String address =
        compose
            .environmentOf("application")
            .get("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT");
    assertThat(compose.services()).containsKey("tempo");
    assertThat(address).isEqualTo("http://tempo:4318/v1/traces");
    assertThat(read("observability/tempo.yml")).contains("endpoint: 0.0.0.0:4318");
    assertThat(read("observability/grafana/datasources/lienlac.yml"))
        .contains("url: http://prometheus:9090", "url: http://tempo:3200");
  }

  /** The first group of each place that matches. */
  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keysOf(String environment) {
    return environment
        .lines()
        .filter(line -> !line.startsWith("#") && line.contains("="))
        .map(line -> line.substring(0, line.indexOf('=')))
        .collect(Collectors.toSet());
  }

  private String property(String name) {
    return firstGroup("<" + Pattern.quote(name) + ">([^<]+)<", build);
  }

  private static String read(String file) throws IOException {
    return Files.readString(ROOT.resolve(file));
  }
}
