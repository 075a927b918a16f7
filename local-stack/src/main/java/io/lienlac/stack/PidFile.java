package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Which process a server is, noted for the next start in case this one is killed. */
record PidFile(long pid, Instant started) {

  private static final Duration SAME_INSTANT = Duration.ofSeconds(2);
  private static final long PATIENCE_SECONDS = 15;

  static void write(Path file, ProcessHandle process) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("pid", Long.toString(process.pid()));
    process
        .info()
        .startInstant()
        .ifPresent(started -> properties.setProperty("started", started.toString()));
    PrivateFile.write(file, properties);
  }

  static PidFile read(Path file) throws IOException {
    Properties properties = PrivateFile.read(file);
    return new PidFile(
        Long.parseLong(properties.getProperty("pid", "0")),
        Instant.parse(properties.getProperty("started", Instant.EPOCH.toString())));
  }

  /** Ends the processes that the files in this folder name, and deletes the files. */
  static void sweep(Path folder) throws IOException, InterruptedException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.pid")) {
      for (Path file : files) {
        Optional<ProcessHandle> left = read(file).process();
        if (left.isPresent()) {
          String name = file.getFileName().toString().replace(".pid", "");
          Progress.say(
              "ending " + name + ", which an earlier run left (process " + left.get().pid() + ")");
          end(left.get());
        }
        Files.delete(file);
      }
    }
  }

  /** The process, if it still runs and no other one has got its number since. */
  Optional<ProcessHandle> process() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(found -> found.info().startInstant().filter(this::isSameStart).isPresent());
  }

  private boolean isSameStart(Instant other) {
    return Duration.between(started, other).abs().compareTo(SAME_INSTANT) <= 0;
  }

  private static void end(ProcessHandle process) throws InterruptedException {
    List<ProcessHandle> family = Stream.concat(Stream.of(process), process.descendants()).toList();
    process.destroy();
    if (!hasEnded(family)) {
      family.forEach(ProcessHandle::destroyForcibly);
      if (!hasEnded(family)) {
        throw new StackFailed("Process " + process.pid() + " of an earlier run cannot be ended");
      }
    }
  }

  private static boolean hasEnded(List<ProcessHandle> family) throws InterruptedException {
    CompletableFuture<?>[] ends =
        family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException stillThere) {
      return false;
    } catch (ExecutionException e) {
      throw new StackFailed("Cannot wait for the end of a process", e);
    }
  }
}
