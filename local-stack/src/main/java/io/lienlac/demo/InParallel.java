package io.lienlac.demo;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Work on many things at once, which stops at the first failure. */
final class InParallel {

  private InParallel() {}

  static <T> void each(List<T> things, Consumer<T> work) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          things.stream().<Future<?>>map(one -> threads.submit(() -> work.accept(one))).toList();
      try {
        for (Future<?> one : all) {
          one.get();
        }
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof DemoFailed failed
            ? failed
            : new DemoFailed("Loading failed: " + e.getCause(), e);
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new DemoFailed("Interrupted", e);
      }
    }
  }
}
