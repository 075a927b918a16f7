package io.lienlac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An operator's task, run by the jar that is delivered.
 *
 * @param status of the process when it ended
 * @param output all that it said
 */
public record TaskRun(int status, String output) {

  private static final Path README = Path.of("..", "README.md");

  /** Keeps everything in a folder, by the README's command. */
  public static TaskRun backUp(Map<String, String> settings, Path folder) {
    return of(settings, asInReadme("--backup-to", folder));
  }

  /** Brings everything back from a folder, by the README's command. */
  public static TaskRun restore(Map<String, String> settings, Path folder) {
    return of(settings, asInReadme("--restore-from", folder));
  }

  /** Runs it to its end, with the settings that a node would have. */
  public static TaskRun of(Map<String, String> settings, String... arguments) {
    List<String> command = new ArrayList<>(ApplicationNode.java(Manner.QUICK));
    command.addAll(UnpackedApplication.of(ApplicationNode.jar()).javaOptions());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(ApplicationNode::isOfTheTests);
    builder.environment().putAll(settings);
    try {
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new TaskRun(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** The option as the README tells to use it, once, but with another folder. */
  private static String asInReadme(String option, Path folder) {
    Pattern command =
        Pattern.compile("^java -jar lienlac\\.jar " + option + "=/\\S+$", Pattern.MULTILINE);
    try {
      if (command.matcher(Files.readString(README)).results().count() != 1) {
        throw new AssertionError("Not once in the README: " + command);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return option + "=" + folder;
  }

  /** Itself, if the task was done. */
  public TaskRun done() {
    if (status != 0) {
      throw new AssertionError("The task ended with " + status + ":\n" + output);
    }
    return this;
  }
}
