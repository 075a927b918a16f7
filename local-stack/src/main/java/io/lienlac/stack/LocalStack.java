package io.lienlac.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Starts the local stack as a child process, which ends when this process does, however it does.
 *
 * <pre>{@code
 * try (RunningStack stack = LocalStack.start(LocalStackOptions.forTests())) {
 *   stack.addresses().settings().forEach(System::setProperty);
 * }
 * }</pre>
 */
public final class LocalStack {

  private static final String READY_FILE = "ready.properties";

  private LocalStack() {}

  /** Prints the progress; comes back when all servers answer. */
  public static RunningStack start(LocalStackOptions options) {
    return start(options, System.out::println);
  }

  /** Hands on each line of the progress; comes back when all servers answer. */
  public static RunningStack start(LocalStackOptions options, Consumer<String> progress) {
    try {
      Path handover = Files.createTempDirectory("lienlac-stack");
      try {
        return start(options, progress, handover.resolve(READY_FILE));
      } finally {
        FileTree.delete(handover);
      }
    } catch (IOException e) {
      throw new StackFailed("Cannot start the local stack: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailed("Interrupted while the local stack was starting", e);
    }
  }

  /** The one that already runs over these data, in whatever process. */
  public static Optional<StackAddresses> running(LocalStackOptions options) {
    try {
      return DataFolder.addressesOfRunning(options.data()).map(StackAddresses::from);
    } catch (IOException e) {
      throw new StackFailed("Cannot look for a running stack: " + e.getMessage(), e);
    }
  }

  private static RunningStack start(
      LocalStackOptions options, Consumer<String> progress, Path ready)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                command(new ProgramArguments(options, LocalStackOptions.servers(), ready)))
            .redirectErrorStream(true)
            .start();
    Output output = new Output(progress);
    Thread relay =
        Thread.ofPlatform().daemon().name("local-stack").start(() -> relay(process, output));
    try {
      while (!Files.exists(ready)) {
        if (!process.isAlive()) {
          relay.join();
          throw new StackFailed(output.failure());
        }
        Thread.sleep(50);
      }
      return new RunningStack(process, StackAddresses.from(PrivateFile.read(ready)));
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroy();
      throw e;
    }
  }

  private static List<String> command(ProgramArguments arguments) {
    List<String> command = new ArrayList<>(OwnSession.prefix());
    command.add(OwnJava.executable());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC"));
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(List.of("-cp", Archives.find().classPath(), LocalStackProgram.class.getName()));
    command.addAll(arguments.toList());
    return command;
  }

  private static void relay(Process process, Output output) {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      reader.lines().forEach(output);
    } catch (IOException e) {
      output.accept(Progress.PREFIX + "its output has ended: " + e.getMessage());
    }
  }
}
