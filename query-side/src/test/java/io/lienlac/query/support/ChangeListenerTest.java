package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.api.ViewChange;
import java.sql.SQLException;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChangeListenerTest {

  private static final int STARTS = 500;
  private static final UUID RECIPIENT = UUID.randomUUID();
  private static final String NO_PAYLOAD = "r" + "!".repeat(22);

  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final FakeNotifications notifications = new FakeNotifications();
  private final BlockingQueue<ViewChange> heard = new LinkedBlockingQueue<>();

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

  @Test
  void goesOnAfterWhatItCannotRead() throws Exception {
    ChangeListener listener = listening();
    assertThat(next()).isEqualTo(new ViewChange.Unheard());
    notifications.send(
        NO_PAYLOAD, ChangePayloads.of(Set.of(RECIPIENT), Set.of(), Set.of()).getFirst());
    assertThat(next()).isEqualTo(new ViewChange.LettersArrived(Set.of(RECIPIENT)));
    listener.stop();
  }

  @Test
  void beginsAnewAfterAnyFailure() throws Exception {
    failures.add(new IllegalStateException("not what a driver should throw"));
    failures.add(new StackOverflowError("nor this"));
    ChangeListener listener = listening();
    assertThat(next()).isEqualTo(new ViewChange.Unheard());
    listener.stop();
  }

  private ChangeListener listening() {
    ChangeListener listener =
        new ChangeListener(
            () ->
                switch (failures.poll()) {
                  case RuntimeException e -> throw e;
                  case Error e -> throw e;
                  case null, default -> notifications.connection();
                });
    listener.listen(heard::add);
    listener.start();
    return listener;
  }

  private ViewChange next() throws InterruptedException {
    ViewChange change = heard.poll(10, TimeUnit.SECONDS);
    if (change == null) {
      throw new AssertionError("nothing is heard");
    }
    return change;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
