package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL with every promise of durability kept: what it has confirmed survives a crash. */
final class PostgresServer implements Server {

  static final String NAME = "postgresql";

  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          // A segment that is used again holds what was written before until that is overwritten.
          "wal_recycle=off",
          "max_connections=200",
          "timezone=UTC",
          "lc_messages=C");

  private final Archives archives;
  private final Path servers;
  private final DataFolder data;
  private final int port;
  private final Secrets secrets;
  private volatile @Nullable Path binaries;
  private volatile @Nullable ServerProcess process;

  PostgresServer(Archives archives, Path servers, DataFolder data, int port, Secrets secrets) {
    this.archives = archives;
    this.servers = servers;
    this.data = data;
    this.port = port;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void start() throws IOException, InterruptedException {
    Archives.Archive archive = archives.postgresql();
    binaries = Unpacked.postgresql(archive, servers).resolve("bin");
    Instant start = Instant.now();
    refuseOtherVersion(archive.version());
    if (!Files.exists(cluster())) {
      Progress.say("PostgreSQL: creating its files in " + cluster());
      createCluster(binaries);
    }
    endWhatRunsOn(cluster().resolve("postmaster.pid"));
    Progress.say("PostgreSQL: starting on port " + port);
    ServerProcess started = ServerProcess.start(NAME, serverCommand(binaries), data);
    process = started;
    PostgresAccounts accounts = new PostgresAccounts(port, secrets);
    started.waitUntil("PostgreSQL", accounts::answers);
    try {
      accounts.ensureDatabase();
    } catch (SQLException e) {
      throw new StackFailed("PostgreSQL refuses to create database lienlac: " + e.getMessage(), e);
    }
    Progress.say("PostgreSQL: ready after " + Progress.since(start));
  }

  /** Ends what clients do, writes everything down and stops. */
  @Override
  public void stop() throws IOException, InterruptedException {
    if (process == null || binaries == null) {
      return;
    }
    List<String> command = new ArrayList<>(Setpriv.neverRoot());
    command.addAll(List.of(executable(binaries, "pg_ctl"), "stop", "-D", cluster().toString()));
    command.addAll(List.of("-m", "fast", "--no-wait", "--silent"));
    new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    process.waitForEnd();
  }

  OptionalLong pid() {
    return process == null ? OptionalLong.empty() : OptionalLong.of(process.pid());
  }

  private Path cluster() {
    return data.of(NAME);
  }

  private void refuseOtherVersion(String version) throws IOException {
    Path file = cluster().resolve("PG_VERSION");
    if (Files.exists(file)) {
      String major = version.substring(0, version.indexOf('.'));
      String found = Files.readString(file).strip();
      if (!found.equals(major)) {
        throw new StackFailed(
            "%s was written by PostgreSQL %s, and this is %s: start with --fresh to drop it."
                .formatted(cluster(), found, major));
      }
    }
  }

  private void createCluster(Path bin) throws IOException, InterruptedException {
    Path draft = data.of(NAME + ".draft");
    FileTree.delete(draft);
    Path password = Files.createDirectories(draft).resolve("password");
    PrivateFile.writeText(password, secrets.postgresSuperuser());
    if (Platform.isRoot()) {
      FileTree.giveToNobody(draft);
      FileTree.giveToNobody(password);
    }
    List<String> command = new ArrayList<>(Setpriv.neverRootEndedBy("KILL"));
    command.addAll(List.of(executable(bin, "initdb"), "-D", draft.resolve("cluster").toString()));
    command.addAll(List.of("-U", PostgresAccounts.SUPERUSER, "--pwfile=" + password));
    command.addAll(List.of("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions"));
    command.addAll(List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    ServerProcess.runToItsEnd("initdb", new ProcessBuilder(command), data);
    Files.move(draft.resolve("cluster"), cluster(), StandardCopyOption.ATOMIC_MOVE);
    FileTree.delete(draft);
  }

  private ProcessBuilder serverCommand(Path bin) {
    List<String> command = new ArrayList<>(Setpriv.neverRootEndedBy("INT"));
    command.addAll(List.of(executable(bin, "postgres"), "-D", cluster().toString()));
    command.addAll(List.of("-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
    return new ProcessBuilder(command);
  }

  /** Its own note of who runs; after a kill -9 that number may belong to a stranger by now. */
  private static void endWhatRunsOn(Path note) throws IOException, InterruptedException {
    if (!Files.exists(note)) {
      return;
    }
    try (Stream<String> lines = Files.lines(note)) {
      long pid = lines.findFirst().map(String::strip).map(Long::parseLong).orElse(0L);
      Optional<LeftProcess> left =
          LeftProcess.find(pid).filter(found -> found.isProgram("postgres"));
      if (left.isPresent()) {
        left.get().end();
      }
    }
    Files.delete(note);
  }

  private static String executable(Path bin, String name) {
    return bin.resolve(Platform.executable(name)).toString();
  }
}
