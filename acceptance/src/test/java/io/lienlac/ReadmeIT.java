package io.lienlac;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.stack.SharedStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what the README tells a newcomer to do, and sees whether it says what then happens. */
@WithoutViews
class ReadmeIT {

  private static final Path README = Path.of("..", "README.md");
  private static final String AFTER_A_STEP = "=== after step ";

  @TempDir private Path folder;

  @Test
  void theStoryHappensAsItIsTold() throws IOException, InterruptedException {
    List<ReadmeStep> steps = ReadmeStep.read(README, "story");
    assertThat(steps).hasSizeGreaterThan(5);
    String[] outputs = run(steps).split(AFTER_A_STEP + "\\d+\n", -1);
    assertThat(outputs).hasSize(steps.size() + 1);
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).prints()) {
        assertThat(outputs[i])
            .as("what is printed by%n%s", steps.get(i).commands())
            .containsSubsequence(steps.get(i).printed());
      }
    }
  }

  @Test
  void itTellsNobodyToRunWhatIsNotThere() throws IOException {
    String text = Files.readString(README);
    assertThat(text).contains("./mvnw spring-boot:test-run").contains("<!-- test-command -->");
    assertThat(Files.isExecutable(Path.of("..", "mvnw"))).isTrue();
  }

  /** All steps in one shell, which ends at the first command that fails. */
  private String run(List<ReadmeStep> steps) throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -euo pipefail\n");
    for (int i = 0; i < steps.size(); i++) {
      script.append(steps.get(i).commands()).append("\necho '" + AFTER_A_STEP + i + "'\n");
    }
    Path file = Files.writeString(folder.resolve("story.sh"), script);
    Path output = folder.resolve("output.txt");
    ProcessBuilder bash =
        new ProcessBuilder("bash", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    bash.environment().put("API", RunningSystem.baseUrl());
    bash.environment().put("KEYCLOAK", SharedStack.get().keycloakUrl());
    Process process = bash.start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroy();
    assertThat(ended).as("ended; so far: %s", Files.readString(output)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    return Files.readString(output);
  }
}
