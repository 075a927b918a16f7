package io.lienlac.files;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Places for those that read documents. Whoever reads for too long is told to stop and loses the
 * place. One that does not heed that goes on beside the places; of those, too, there are not many.
 */
final class ReadingPlaces {

  private final Semaphore places;
  private final Semaphore threads;
  private final Duration waiting;
  private final Duration patience;

  /**
   * @param abandoned so many may be reading on although they have lost their places
   * @param waiting for a place, at most
   * @param patience with one who has a place
   */
  ReadingPlaces(int places, int abandoned, Duration waiting, Duration patience) {
    this.places = new Semaphore(places, true);
    this.threads = new Semaphore(places + abandoned, true);
    this.waiting = waiting;
    this.patience = patience;
  }

  /**
   * What is read.
   *
   * @throws FileRefused if no place comes free
   * @throws TimeoutException if reading takes too long
   */
  String read(Callable<String> reading)
      throws FileRefused, ExecutionException, TimeoutException, InterruptedException {
    long end = System.nanoTime() + waiting.toNanos();
    take(places, end);
    try {
      take(threads, end);
      return readInPlace(new FutureTask<>(reading));
    } finally {
      places.release();
    }
  }

  private static void take(Semaphore some, long end) throws FileRefused, InterruptedException {
    if (!some.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new FileRefused(FileRefused.Reason.BUSY);
    }
  }

  private String readInPlace(FutureTask<String> reading)
      throws ExecutionException, TimeoutException, InterruptedException {
    start(reading);
    try {
      return reading.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      reading.cancel(true);
    }
  }

  private void start(FutureTask<String> reading) {
    boolean started = false;
    try {
      Thread.ofPlatform().daemon().name("text-extraction").start(() -> run(reading));
      started = true;
    } finally {
      if (!started) {
        threads.release();
      }
    }
  }

  private void run(FutureTask<String> reading) {
    try {
      reading.run();
    } finally {
      threads.release();
    }
  }
}
