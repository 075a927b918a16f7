package io.lienlac.stack;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/** Which process a server is, noted for the next start in case this one is killed. */
record PidFile(long pid, Instant started) {

  private static final Duration SAME_INSTANT = Duration.ofSeconds(2);

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
        Optional<LeftProcess> left = read(file).process();
        if (left.isPresent()) {
          String name = file.getFileName().toString().replace(".pid", "");
          Progress.say("ending " + name + ", which an earlier run left");
          left.get().end();
        }
        Files.delete(file);
      }
    }
  }

  /** The process, if it still runs and no other one has got its number since. */
  Optional<LeftProcess> process() {
    return LeftProcess.find(pid)
        .filter(found -> found.started().filter(this::isSameStart).isPresent());
  }

  private boolean isSameStart(Instant other) {
    return Duration.between(started, other).abs().compareTo(SAME_INSTANT) <= 0;
  }
}
