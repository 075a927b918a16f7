package io.lienlac;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.stack.OwnJava;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** As Maven does: starts the other one, and waits for its end. */
  static final class Starter {
    public static void main(String[] arguments) throws Exception {
      java(Started.class).inheritIO().start().waitFor();
    }
  }

  /** Says which process it is, and runs until it is ended. */
  static final class Started {
    public static void main(String[] arguments) throws InterruptedException {
      Parent.endTogether();
      System.out.println(ProcessHandle.current().pid());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  @Test
  void aKilledOneTakesItsChildAlong() throws Exception {
    Process parent = java(Starter.class).start();
    ProcessHandle child =
        ProcessHandle.of(Long.parseLong(parent.inputReader().readLine())).orElseThrow();
    try {
      assertThat(runs(child)).isTrue();

      parent.destroyForcibly().waitFor();

      Instant end = Instant.now().plus(PATIENCE);
      while (runs(child) && Instant.now().isBefore(end)) {
        Thread.sleep(50);
      }
      assertThat(runs(child)).isFalse();
    } finally {
      child.destroyForcibly();
      parent.destroyForcibly();
    }
  }

  /** Without a command it has ended, and only its new parent has not yet taken note of it. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static ProcessBuilder java(Class<?> program) {
    return new ProcessBuilder(
        OwnJava.executable(), "-cp", System.getProperty("java.class.path"), program.getName());
  }
}
