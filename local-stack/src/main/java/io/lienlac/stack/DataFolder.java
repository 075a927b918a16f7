package io.lienlac.stack;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The data of one stack, in the hands of one running stack at a time. */
final class DataFolder {

  private static final String ADDRESSES = "addresses.properties";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> KEPT_BETWEEN_RUNS =
      List.of(
          "postgresql",
          "keycloak",
          "mongodb",
          "mongod",
          "elasticsearch",
          "files",
          "logs",
          "secrets.properties");

  private final Path folder;
  private final FileLock lock;

  private DataFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Waits a little for a stack that is just ending, and clears away what a killed one left. */
  static DataFolder take(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("logs"));
    Files.createDirectories(folder.resolve("run"));
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    DataFolder taken = new DataFolder(folder, waitForLock(channel, folder));
    PidFile.sweep(taken.run());
    return taken;
  }

  /** What a stack that runs over the folder has left there for others. */
  static Optional<Properties> addressesOfRunning(Path folder) throws IOException {
    Path addresses = folder.resolve(ADDRESSES);
    if (!Files.exists(addresses)) {
      return Optional.empty();
    }
    return isTaken(folder.resolve("lock"))
        ? Optional.of(PrivateFile.read(addresses))
        : Optional.empty();
  }

  /** Leaves them there for others. */
  void write(Properties addresses) throws IOException {
    PrivateFile.write(folder.resolve(ADDRESSES), addresses);
  }

  Path of(String server) {
    return folder.resolve(server);
  }

  Path log(String server) {
    return folder.resolve("logs").resolve(server + ".log");
  }

  Path run() {
    return folder.resolve("run");
  }

  boolean isTaken() {
    return lock.isValid();
  }

  void dropAll() throws IOException {
    for (String name : KEPT_BETWEEN_RUNS) {
      FileTree.delete(folder.resolve(name));
    }
    Files.createDirectories(folder.resolve("logs"));
  }

  private static FileLock waitForLock(FileChannel channel, Path folder)
      throws IOException, InterruptedException {
    Instant start = Instant.now();
    boolean said = false;
    while (true) {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      if (Duration.between(start, Instant.now()).compareTo(PATIENCE) > 0) {
        throw new StackFailed(
            "Another local stack uses %s: stop the program that started it, then start again."
                .formatted(folder));
      }
      if (!said) {
        Progress.say("another stack uses " + folder + ": waiting for its end");
        said = true;
      }
      Thread.sleep(200);
    }
  }

  private static boolean isTaken(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException byThisProcess) {
      return true;
    }
  }
}
