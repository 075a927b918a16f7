package io.lienlac.query.support;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The events of the store up to the first one that this code does not know. There the stream ends
 * for a while, until what came before is written, and then breaks off: so the processor gives up
 * its share to whichever node may know that event, and looks again from time to time.
 */
public final class KnownEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

  private static final Duration TO_FINISH = Duration.ofSeconds(1);

  private final StreamableMessageSource<TrackedEventMessage<?>> store;
  private final String processor;
  private final AwaitedEvents awaited;

  public KnownEvents(
      StreamableMessageSource<TrackedEventMessage<?>> store,
      String processor,
      AwaitedEvents awaited) {
    this.store = store;
    this.processor = processor;
    this.awaited = awaited;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
    return new KnownStream(store.openStream(token));
  }

  @Override
  public @Nullable TrackingToken createTailToken() {
    return store.createTailToken();
  }

  @Override
  public @Nullable TrackingToken createHeadToken() {
    return store.createHeadToken();
  }

  @Override
  public @Nullable TrackingToken createTokenAt(Instant instant) {
    return store.createTokenAt(instant);
  }

  @Override
  public @Nullable TrackingToken createTokenSince(Duration duration) {
    return store.createTokenSince(duration);
  }

  /** An event is newer than this code. */
  static final class NewerEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NewerEvent(String processor) {
      super(processor + " waits for a node that knows the next event", null, false, false);
    }
  }

  private final class KnownStream implements BlockingStream<TrackedEventMessage<?>> {

    private final BlockingStream<TrackedEventMessage<?>> all;
    private long waitingSince;

    KnownStream(BlockingStream<TrackedEventMessage<?>> all) {
      this.all = all;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return all.peek().filter(event -> !AwaitedEvents.isNewer(event));
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      if (!all.hasNextAvailable(timeout, unit)) {
        return false;
      }
      Optional<TrackedEventMessage<?>> next = all.peek();
      if (next.isEmpty() || !AwaitedEvents.isNewer(next.get())) {
        return next.isPresent();
      }
      awaited.await(processor, next.get());
      long now = System.nanoTime();
      waitingSince = waitingSince == 0 ? now : waitingSince;
      if (now - waitingSince > TO_FINISH.toNanos()) {
        throw new NewerEvent(processor);
      }
      return false;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      return all.nextAvailable();
    }

    @Override
    public void close() {
      all.close();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      all.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      return all.setOnAvailableCallback(callback);
    }
  }
}
