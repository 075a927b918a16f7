package io.lienlac.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingPlacesTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration HARDLY = Duration.ofMillis(10);

  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void endAll() {
    end.countDown();
  }

  @Test
  void whoeverWaitsForAPlaceHasTheWholeTimeInIt() throws Exception {
    ReadingPlaces places = new ReadingPlaces(1, 0, LONG, Duration.ofSeconds(2));
    List<Future<String>> texts = new ArrayList<>();
    try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 5; i++) {
        texts.add(uploads.submit(() -> places.read(ReadingPlacesTest::slowly)));
      }
    }
    for (Future<String> text : texts) {
      assertThat(text.get()).isEqualTo("text");
    }
  }

  @Test
  void whoeverGetsNoPlaceIsSentAway() throws Exception {
    ReadingPlaces places = new ReadingPlaces(1, 1, HARDLY, LONG);
    CountDownLatch reading = new CountDownLatch(1);
    try (ExecutorService uploads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first =
          uploads.submit(
              () ->
                  places.read(
                      () -> {
                        reading.countDown();
                        end.await();
                        return "text";
                      }));
      reading.await();
      isBusy(places);
      end.countDown();
      assertThat(first.get()).isEqualTo("text");
    }
    assertThat(places.read(() -> "next")).isEqualTo("next");
  }

  @Test
  void whoeverDoesNotStopLosesThePlace() throws Exception {
    ReadingPlaces places = new ReadingPlaces(1, 1, SHORT, SHORT);
    assertThatThrownBy(() -> places.read(deaf())).isInstanceOf(TimeoutException.class);
    assertThat(places.read(() -> "next")).isEqualTo("next");
    assertThatThrownBy(() -> places.read(deaf())).isInstanceOf(TimeoutException.class);
    isBusy(places);
  }

  private static String slowly() throws InterruptedException {
    Thread.sleep(600);
    return "text";
  }

  /** Does not heed its interruption. */
  private Callable<String> deaf() {
    return () -> {
      while (end.getCount() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
      return "too late";
    };
  }

  private static void isBusy(ReadingPlaces places) {
    assertThatThrownBy(() -> places.read(() -> "text"))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(FileRefused.Reason.BUSY));
  }
}
