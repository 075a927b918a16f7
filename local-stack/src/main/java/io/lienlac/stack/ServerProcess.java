package io.lienlac.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server as a child process, with its log file and its note for the next start. */
final class ServerProcess {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final int LAST_LINES = 15;

  /** Linux signals the death of the thread that started a child: this one lives as long as we. */
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("starter").factory());

  private static final Set<ServerProcess> RUNNING = ConcurrentHashMap.newKeySet();

  private final String name;
  private final Process process;
  private final Path log;
  private final Path note;

  private ServerProcess(String name, Process process, Path log, Path note) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.note = note;
  }

  static ServerProcess start(String name, ProcessBuilder command, DataFolder data)
      throws IOException, InterruptedException {
    Path log = data.log(name);
    withoutStrangersSettings(command);
    command.redirectErrorStream(true).redirectOutput(log.toFile());
    try {
      Process process = STARTER.submit(command::start).get();
      process.getOutputStream().close();
      Path note = data.run().resolve(name + ".pid");
      PidFile.write(note, process.toHandle());
      ServerProcess started = new ServerProcess(name, process, log, note);
      RUNNING.add(started);
      return started;
    } catch (RejectedExecutionException e) {
      throw new StackFailed("Ended before all servers had started", e);
    } catch (ExecutionException e) {
      throw new StackFailed("Cannot start " + command.command().getFirst(), e.getCause());
    }
  }

  /** For a short command, which is expected to succeed. */
  static void runToItsEnd(String name, ProcessBuilder command, DataFolder data)
      throws IOException, InterruptedException {
    ServerProcess run = start(name, command, data);
    int code = run.process.waitFor();
    run.forget();
    if (code != 0) {
      throw run.failed("ended with code " + code);
    }
  }

  long pid() {
    return process.pid();
  }

  void waitUntil(String what, BooleanSupplier ready) throws InterruptedException {
    Instant start = Instant.now();
    Instant nextLine = start.plus(BETWEEN_LINES);
    while (!ready.getAsBoolean()) {
      if (!process.isAlive()) {
        throw failed("ended with code " + process.exitValue());
      }
      Instant now = Instant.now();
      if (now.isAfter(start.plus(PATIENCE))) {
        throw failed("does not get ready");
      }
      if (now.isAfter(nextLine)) {
        Progress.say(
            "still waiting for "
                + what
                + " after "
                + Progress.since(start)
                + " (log: "
                + log
                + ")");
        nextLine = now.plus(BETWEEN_LINES);
      }
      Thread.sleep(100);
    }
    watch();
  }

  /** Says so when the process ends although nobody asked it to. */
  private void watch() {
    process
        .onExit()
        .thenAccept(
            ended -> {
              if (!STARTER.isShutdown()) {
                Progress.say(
                    name + " has ended with code " + ended.exitValue() + " (log: " + log + ")");
              }
            });
  }

  static void startNoMore() {
    STARTER.shutdown();
  }

  /** What was being prepared when the stack was told to end. */
  static void endThoseLeft() {
    RUNNING.forEach(left -> left.process.destroyForcibly());
  }

  void stop() throws IOException, InterruptedException {
    process.destroy();
    waitForEnd();
  }

  void waitForEnd() throws IOException, InterruptedException {
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    forget();
  }

  private void forget() throws IOException {
    RUNNING.remove(this);
    Files.deleteIfExists(note);
  }

  private StackFailed failed(String how) {
    return new StackFailed(
        "%s %s. The end of %s:%n%s".formatted(name, how, log, String.join("\n", lastLines())));
  }

  private List<String> lastLines() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    } catch (IOException e) {
      return List.of("(cannot be read: " + e.getMessage() + ")");
    }
  }

  /**
   * What a person's shell sets for other servers, or for their debugger, is not meant for these.
   */
  private static void withoutStrangersSettings(ProcessBuilder command) {
    command
        .environment()
        .keySet()
        .removeIf(
            key ->
                key.startsWith("PG")
                    || key.startsWith("KEYCLOAK_")
                    || key.startsWith("QUARKUS_")
                    || key.equals("JAVA_TOOL_OPTIONS")
                    || key.equals("JDK_JAVA_OPTIONS"));
  }
}
