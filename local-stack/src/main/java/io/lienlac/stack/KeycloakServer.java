package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Keycloak, built once and then started as built, with its accounts in a file of its own. */
final class KeycloakServer implements Server {

  static final String NAME = "keycloak";

  private static final String REALM = "lienlac";

  private final Archives archives;
  private final ServerFolders folders;
  private final DataFolder data;
  private final Ports ports;
  private final RealmFiles realms;
  private final Secrets secrets;
  private final HttpPoll poll = new HttpPoll();
  private volatile @Nullable ServerProcess process;

  KeycloakServer(
      Archives archives,
      ServerFolders folders,
      DataFolder data,
      Ports ports,
      RealmFiles realms,
      Secrets secrets) {
    this.archives = archives;
    this.folders = folders;
    this.data = data;
    this.ports = ports;
    this.realms = realms;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    Path home = Unpacked.keycloak(archives.keycloak(), folders.servers(), this::build);
    Instant start = Instant.now();
    if (!realms.areThoseOf(data.of(NAME))) {
      Progress.say("Keycloak: the realm is new or has changed, importing it");
      FileTree.delete(data.of(NAME));
    }
    Files.createDirectories(data.of(NAME).resolve("tmp"));
    realms.writeMerged(Files.createDirectories(data.of(NAME).resolve("import")));
    Progress.say("Keycloak: starting on port " + ports.keycloak());
    ServerProcess started = ServerProcess.start(NAME, serverCommand(home), data);
    process = started;
    started.waitUntil("Keycloak", this::answers);
    realms.remember(data.of(NAME));
    Progress.say("Keycloak: ready after " + Progress.since(start));
  }

  @Override
  public void stop() throws IOException, InterruptedException {
    if (process != null) {
      process.stop();
    }
  }

  String url() {
    return "http://localhost:" + ports.keycloak();
  }

  String issuer() {
    return url() + "/realms/" + REALM;
  }

  OptionalLong pid() {
    return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
  }

  private void build(Path home) throws IOException, InterruptedException {
    Progress.say("Keycloak: building it, this once (20 to 60 s)");
    List<String> command = java(home, List.of());
    command.addAll(List.of("build", "--db=dev-file"));
    ServerProcess.runToItsEnd("keycloak-build", own(command), data);
  }

  private ProcessBuilder serverCommand(Path home) {
    Path own = data.of(NAME);
    List<String> command =
        java(
            home,
            List.of(
                "-Djava.io.tmpdir=" + own.resolve("tmp"),
                "-Dkeycloak.migration.dir=" + own.resolve("import"),
                "-Dkeycloak.migration.replace-placeholders=true"));
    command.addAll(List.of("start", "--optimized", "--cache=local"));
    command.addAll(
        List.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + ports.keycloak()));
    command.add("--hostname=" + url());
    command.add("--db-url=jdbc:h2:file:" + own.resolve("keycloak") + ";NON_KEYWORDS=VALUE");
    ProcessBuilder builder = own(command);
    builder.environment().putAll(environment());
    return builder;
  }

  /** Without what a person's shell sets for a Keycloak of their own. */
  private static ProcessBuilder own(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    return builder;
  }

  /** The first administrator, and what the realm leaves open. */
  private Map<String, String> environment() {
    return Map.of(
        "KC_BOOTSTRAP_ADMIN_USERNAME",
        "admin",
        "KC_BOOTSTRAP_ADMIN_PASSWORD",
        secrets.keycloakAdmin(),
        "LIENLAC_PROVISIONING_SECRET",
        secrets.keycloakProvisioning(),
        "LIENLAC_WEB_REDIRECT_URI",
        "http://localhost:3000/signed-in",
        "LIENLAC_MOBILE_REDIRECT_URI",
        "https://localhost/app/signed-in",
        "LIENLAC_GRAPHIQL_URI",
        "http://localhost:" + ports.api() + "/graphiql");
  }

  /** As {@code kc.sh} does it, without the shell. */
  private static List<String> java(Path home, List<String> more) {
    List<String> command = new ArrayList<>(Setpriv.endedBy("TERM"));
    command.add(OwnJava.executable());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xms64m", "-Xmx512m"));
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
    command.add("-Dkc.home.dir=" + home);
    command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-Dpicocli.disable.closures=true");
    command.add("-Dquarkus-log-max-startup-records=10000");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    for (String part : List.of("util", "util.concurrent", "security", "lang")) {
      command.add("--add-opens=java.base/java." + part + "=ALL-UNNAMED");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(more);
    command.addAll(List.of("-cp", home.resolve("lib").resolve("quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    return command;
  }

  private boolean answers() {
    return poll.isOk(issuer() + "/.well-known/openid-configuration");
  }
}
