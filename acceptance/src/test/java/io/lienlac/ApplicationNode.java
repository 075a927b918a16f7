package io.lienlac;

import io.lienlac.stack.FreePorts;
import io.lienlac.stack.OwnJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The application as a process of its own, made from the jar that is delivered. */
public final class ApplicationNode {

  /** What the name of a file ends in that a recorded node writes beside its log. */
  static final String RECORDING = ".recorded";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int LAST_LINES = 40;
  private static final Set<ApplicationNode> STARTED = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> STARTED.forEach(ApplicationNode::destroy)));
  }

  private final Path log;
  private final Map<String, String> settings;
  private final Manner manner;
  private final List<String> arguments;
  private final int port = FreePorts.next();
  private final int managementPort = FreePorts.next();
  private @Nullable Process process;

  ApplicationNode(Path log, Map<String, String> settings, Manner manner, List<String> arguments) {
    this.log = log;
    this.settings = Map.copyOf(settings);
    this.manner = manner;
    this.arguments = List.copyOf(arguments);
    STARTED.add(this);
    try {
      Files.createDirectories(log.getParent());
      Files.deleteIfExists(log);
      Files.deleteIfExists(Path.of(log + RECORDING));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without a slash at the end. */
  public String baseUrl() {
    return "http://localhost:" + port;
  }

  /** Where it serves health and metrics, without a slash at the end. */
  public String managementUrl() {
    return "http://localhost:" + managementPort;
  }

  public URI graphQl() {
    return URI.create(baseUrl() + "/graphql");
  }

  /** Its log, over all its starts. */
  public Path log() {
    return log;
  }

  /** Starts it without waiting for it. */
  public ApplicationNode launch() {
    launch(manner.recorded() ? recordedApplication() : List.of("-jar", jar().toString()));
    return this;
  }

  private void launch(List<String> application) {
    List<String> command = new ArrayList<>(java(manner));
    command.addAll(application);
    command.addAll(List.of("--server.port=" + port, "--management.server.port=" + managementPort));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(ApplicationNode::isOfTheTests);
    builder.environment().putAll(settings);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it says that it is ready. */
  public ApplicationNode awaitReady() {
    Eventually.until("ready: " + baseUrl() + ", log " + log, PATIENCE, this::isReady);
    return this;
  }

  public ApplicationNode start() {
    return launch().awaitReady();
  }

  /** As the operating system or a power cut ends it: kill -9. */
  public void kill() {
    destroy();
    try {
      running().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** As an operator ends it: it may finish what it is doing. */
  public void stop() {
    stop(Duration.ofMinutes(1));
  }

  private void stop(Duration patience) {
    running().destroy();
    try {
      if (!running().waitFor(patience)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it as an operator does, and starts it again on the same ports. */
  public void restart() {
    stop();
    start();
  }

  /** Of the process that runs. */
  public long pid() {
    return running().pid();
  }

  public boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** How a process of the application begins. */
  static List<String> java(Manner manner) {
    List<String> command = new ArrayList<>();
    command.add(OwnJava.executable());
    command.addAll(manner.javaOptions());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    return command;
  }

  private boolean isReady() {
    if (!running().isAlive()) {
      throw new AssertionError("The application has ended. " + log + " ends with\n" + lastLines());
    }
    URI health = URI.create(managementUrl() + "/actuator/health/readiness");
    try {
      return Http.send(HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build())
              .statusCode()
          == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  private String lastLines() {
    try {
      List<String> lines = Files.readAllLines(log);
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process running() {
    return Objects.requireNonNull(process, "not started");
  }

  private void destroy() {
    Optional.ofNullable(process).ifPresent(Process::destroyForcibly);
  }

  static boolean isOfTheTests(String variable) {
    return variable.startsWith("LIENLAC_")
        || variable.startsWith("SPRING_")
        || variable.endsWith("JAVA_OPTIONS")
        || variable.equals("JAVA_TOOL_OPTIONS");
  }

  /** The recorder comes in by the class path. */
  private List<String> recordedApplication() {
    List<String> options = new ArrayList<>();
    options.add("-D" + RecordedCommands.FILE + "=" + log + RECORDING);
    options.addAll(
        UnpackedApplication.of(jar())
            .loadedInAdvance(this::runOnce)
            .javaOptions(Path.of("target", "test-classes").toAbsolutePath()));
    return options;
  }

  private void runOnce(List<String> application) {
    launch(application);
    awaitReady();
    stop(PATIENCE);
  }

  static Path jar() {
    Path jar = Path.of(System.getProperty("lienlac.application", ""));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalStateException(
          "There is no application to test at '%s': let Maven run the tests".formatted(jar));
    }
    return jar;
  }
}
