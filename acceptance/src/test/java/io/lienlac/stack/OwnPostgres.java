package io.lienlac.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A PostgreSQL beside the one that all tests share, which a test may kill. */
public final class OwnPostgres implements AutoCloseable {

  private static final Path OWN = LocalStackOptions.ownFolder();

  private final Secrets secrets;
  private final int port = FreePorts.next();
  private final PostgresServer server;

  private OwnPostgres() throws IOException, InterruptedException {
    LocalStackOptions options =
        LocalStackOptions.forTests().withData(OWN.resolve("tests-postgresql"));
    ServerFolders folders =
        ServerFolders.choose(new ProgramArguments(options, OWN.resolve("servers"), null));
    DataFolder data = DataFolder.take(folders.data());
    data.dropAll();
    this.secrets = Secrets.of(data);
    this.server = new PostgresServer(Archives.find(), folders.servers(), data, port, secrets);
  }

  /** Empty, and ready. */
  public static OwnPostgres begin() {
    try {
      OwnPostgres postgres = new OwnPostgres();
      postgres.start();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** Comes back when it answers. */
  public void start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** As a power cut ends it: all its processes, at once. */
  public void kill() {
    ProcessHandle server = ProcessHandle.of(this.server.pid().orElseThrow()).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** The servers that all tests share, but for PostgreSQL. */
  public StackAddresses addresses() {
    Properties addresses = SharedStack.get().toProperties();
    addresses.setProperty("LIENLAC_POSTGRES_URL", new PostgresAccounts(port, secrets).url());
    addresses.setProperty("LIENLAC_POSTGRES_USER", PostgresAccounts.NAME);
    addresses.setProperty("LIENLAC_POSTGRES_PASSWORD", secrets.postgresUser());
    return StackAddresses.from(addresses);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("Interrupted", e);
  }
}
