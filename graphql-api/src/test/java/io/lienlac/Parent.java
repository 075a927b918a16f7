package io.lienlac;

import java.time.Duration;
import java.util.Optional;

/**
 * The process that started this one: Maven, or a development environment. A child whose parent is
 * killed gets another, or none.
 */
final class Parent {

  private static final Duration PERIOD = Duration.ofSeconds(1);

  private Parent() {}

  /** From now on, this process ends when its parent has. */
  static void endTogether() {
    Optional<ProcessHandle> parent = ProcessHandle.current().parent();
    if (parent.isPresent()) {
      Thread.ofPlatform().daemon().name("parent").start(() -> endAfter(parent));
    }
  }

  private static void endAfter(Optional<ProcessHandle> parent) {
    try {
      while (ProcessHandle.current().parent().equals(parent)) {
        Thread.sleep(PERIOD);
      }
      System.out.println("Whoever started this has ended: ending.");
      System.exit(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
