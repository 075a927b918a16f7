package io.lienlac.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server that runs without the stack that started it. */
record LeftProcess(ProcessHandle handle) {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  static Optional<LeftProcess> find(long pid) {
    return ProcessHandle.of(pid).filter(LeftProcess::runs).map(LeftProcess::new);
  }

  Optional<Instant> started() {
    return handle.info().startInstant();
  }

  boolean isProgram(String name) {
    return handle.info().command().orElse("").contains(name);
  }

  /** Asks it to end, then makes it and its children end. */
  void end() throws InterruptedException {
    List<ProcessHandle> family = Stream.concat(Stream.of(handle), handle.descendants()).toList();
    handle.destroy();
    if (haveEnded(family)) {
      return;
    }
    family.forEach(ProcessHandle::destroyForcibly);
    if (!haveEnded(family)) {
      throw new StackFailed("Process " + handle.pid() + " of an earlier run cannot be ended");
    }
  }

  private static boolean haveEnded(List<ProcessHandle> family) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (family.stream().anyMatch(LeftProcess::runs)) {
      if (Instant.now().isAfter(end)) {
        return false;
      }
      Thread.sleep(50);
    }
    return true;
  }

  /** A process without a command has ended, and only its parent has not yet taken note of it. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }
}
