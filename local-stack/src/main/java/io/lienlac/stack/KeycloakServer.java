package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    Files.createDirectories(data.of(NAME).resolve("tmp"));
    Path home = Unpacked.keycloak(archives.keycloak(), folders.servers(), this::build);
    Instant start = Instant.now();
    if (!realms.areThoseOf(data.of(NAME))) {
      Progress.say("Keycloak: the realm is new or has changed, importing it");
      FileTree.delete(data.of(NAME));
    }
    Files.createDirectories(data.of(NAME).resolve("tmp"));
    realms.write(Files.createDirectories(data.of(NAME).resolve("import")));
    Progress.say("Keycloak: starting on port " + ports.keycloak());
    ServerProcess started = ServerProcess.start(NAME, serve(home), data);
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
    ServerProcess.runToItsEnd(
        "keycloak-build", new KeycloakCommand(home, data.of(NAME)).build(), data);
  }

  private ProcessBuilder serve(Path home) {
    ProcessBuilder builder =
        new KeycloakCommand(home, data.of(NAME)).serve(ports.keycloak(), url());
    builder.environment().putAll(environment());
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

  private boolean answers() {
    return poll.isOk(issuer() + "/.well-known/openid-configuration");
  }
}
