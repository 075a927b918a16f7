package io.lienlac.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many clients at the same moment. */
public final class Together {

  private Together() {}

  /** What each of them got. */
  static <T> List<T> run(int clients, IntFunction<Callable<T>> client)
      throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> all =
          IntStream.range(0, clients).mapToObj(client).map(threads::submit).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : all) {
        results.add(one.get());
      }
      return results;
    }
  }

  /** What each client got, for a thing of its own. */
  public static <T, R> List<R> each(List<T> things, Function<T, R> client) {
    try {
      return run(things.size(), number -> () -> client.apply(things.get(number)));
    } catch (ExecutionException e) {
      throw new AssertionError("One of many failed: " + e.getCause(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  /** Does all of it. */
  public static void all(Runnable... work) {
    each(
        List.of(work),
        one -> {
          one.run();
          return one;
        });
  }
}
