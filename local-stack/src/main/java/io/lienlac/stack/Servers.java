package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The servers of this process, started and stopped side by side. */
final class Servers {

  private final PostgresServer postgresql;
  private final PostgresAccounts accounts;
  private final MongoServer mongodb;
  private final KeycloakServer keycloak;
  private final ElasticsearchServer elasticsearch;
  private final Secrets secrets;
  private final Path files;
  private final int apiPort;

  private Servers(ServerFolders folders, DataFolder data, Ports ports, RealmFiles realms)
      throws IOException {
    Archives archives = Archives.find();
    secrets = Secrets.of(data);
    files = data.of("files").toAbsolutePath();
    apiPort = ports.api();
    accounts = new PostgresAccounts(ports.postgresql(), secrets);
    postgresql = new PostgresServer(archives, folders.servers(), data, ports.postgresql(), secrets);
    mongodb = MongoServer.choose(System.getenv(), ports.mongodb(), data);
    keycloak = new KeycloakServer(archives, folders, data, ports, realms, secrets);
    elasticsearch = new ElasticsearchServer(archives, folders.servers(), data, ports);
  }

  static void start(ProgramArguments arguments) throws IOException, InterruptedException {
    LocalStackOptions options = arguments.options();
    RealmFiles realms = RealmFiles.in(options.realms(), options.accounts());
    ServerFolders folders = ServerFolders.choose(arguments);
    DataFolder data = DataFolder.take(folders.data());
    if (options.fresh()) {
      Progress.say("dropping the data of earlier runs in " + folders.data());
      data.dropAll();
    }
    Ports ports = options.freePorts() ? Ports.free() : Ports.fixed();
    logTo(data.log("stack"));
    Servers servers = new Servers(folders, data, ports, realms);
    if (!options.freePorts()) {
      servers.refuseTakenPorts(ports);
    }
    if (options.dropsGivenViews() && servers.mongodb instanceof GivenMongoServer given) {
      given.dropViews();
    }
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(servers::stop));
    InParallel.untilOneFails(servers.all(), Server::start);
    Properties addresses = servers.addresses().toProperties();
    data.write(addresses);
    Path ready = arguments.ready();
    if (ready != null) {
      PrivateFile.write(ready, addresses);
    }
  }

  private List<Server> all() {
    return List.of(postgresql, mongodb, keycloak, elasticsearch);
  }

  private void refuseTakenPorts(Ports ports) throws IOException {
    Ports.refuseIfTaken(ports.api(), "the application");
    Ports.refuseIfTaken(Ports.MANAGEMENT, "the application's metrics");
    Ports.refuseIfTaken(ports.keycloak(), "Keycloak");
    Ports.refuseIfTaken(ports.postgresql(), "PostgreSQL");
    Ports.refuseIfTaken(ports.elasticsearch(), "Elasticsearch");
    Ports.refuseIfTaken(ports.elasticsearchTransport(), "Elasticsearch's own traffic");
    if (!(mongodb instanceof GivenMongoServer)) {
      Ports.refuseIfTaken(ports.mongodb(), "MongoDB");
    }
  }

  private void stop() {
    Progress.say("stopping");
    ServerProcess.startNoMore();
    InParallel.all(all(), Server::stop);
    ServerProcess.endThoseLeft();
    Progress.say("stopped");
  }

  private StackAddresses addresses() {
    Map<String, Long> pids = new HashMap<>();
    pids.put("stack", ProcessHandle.current().pid());
    postgresql.pid().ifPresent(pid -> pids.put(postgresql.name(), pid));
    mongodb.pid().ifPresent(pid -> pids.put(mongodb.name(), pid));
    keycloak.pid().ifPresent(pid -> pids.put(keycloak.name(), pid));
    elasticsearch.pid().ifPresent(pid -> pids.put(elasticsearch.name(), pid));
    return new StackAddresses(
        accounts.url(),
        PostgresAccounts.NAME,
        secrets.postgresUser(),
        mongodb.uri(),
        elasticsearch.url(),
        keycloak.url(),
        secrets.keycloakAdmin(),
        keycloak.issuer(),
        secrets.applicationKey(),
        secrets.filesKey(),
        secrets.personalKeys(),
        secrets.ledgerMacKeys(),
        secrets.ledgerSigningKey(),
        files.toString(),
        secrets.keycloakProvisioning(),
        apiPort,
        pids);
  }

  /** What the embedded MongoDB and the drivers say. */
  private static void logTo(Path file) {
    System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
    System.setProperty("org.slf4j.simpleLogger.log.org.mongodb.driver", "warn");
    System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
    System.setProperty("org.slf4j.simpleLogger.dateTimeFormat", "yyyy-MM-dd HH:mm:ss.SSS");
  }
}
