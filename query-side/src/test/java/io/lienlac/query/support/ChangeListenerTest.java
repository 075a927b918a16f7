package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeListenerTest {

  private static final int STARTS = 500;

  @Test
  void listensFromItsStartHoweverSoonItsThreadRuns() throws Exception {
    for (int i = 0; i < STARTS; i++) {
      CountDownLatch connecting = new CountDownLatch(1);
      CountDownLatch stopped = new CountDownLatch(1);
      ChangeListener listener =
          new ChangeListener(
              () -> {
                connecting.countDown();
                awaitQuietly(stopped);
                throw new SQLException("nobody is there");
              });
      listener.start();
      assertThat(connecting.await(10, TimeUnit.SECONDS)).as("start %d", i).isTrue();
      listener.stop();
      stopped.countDown();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
