package io.lienlac.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class SweepingTest {

  @TempDir private Path run;

  private Process left;

  /** Runs until it is ended. */
  static final class Sleeper {
    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @BeforeEach
  void leaveAProcess() throws IOException {
    String classPath = System.getProperty("java.class.path");
    left =
        new ProcessBuilder(OwnJava.executable(), "-cp", classPath, Sleeper.class.getName()).start();
  }

  @AfterEach
  void endIt() {
    left.destroyForcibly();
  }

  @Test
  void endsWhatAKilledRunLeft() throws Exception {
    PidFile.write(run.resolve("postgresql.pid"), left.toHandle());

    PidFile.sweep(run);

    assertThat(left.onExit().join().isAlive()).isFalse();
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void sparesAStrangerThatHasTheNumberNow() throws Exception {
    Properties note = new Properties();
    note.setProperty("pid", Long.toString(left.pid()));
    note.setProperty("started", Instant.now().minus(Duration.ofHours(1)).toString());
    PrivateFile.write(run.resolve("postgresql.pid"), note);

    PidFile.sweep(run);

    assertThat(left.isAlive()).isTrue();
    assertThat(run).isEmptyDirectory();
  }

  @Test
  void forgetsWhatHasEndedByItself() throws Exception {
    PidFile.write(run.resolve("keycloak.pid"), left.toHandle());
    left.destroyForcibly().waitFor();

    PidFile.sweep(run);

    assertThat(Files.exists(run.resolve("keycloak.pid"))).isFalse();
  }
}
