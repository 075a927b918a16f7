package io.lienlac.query.support;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Collects all writes of one batch of events, to be written in one go before the batch's token is
 * stored.
 *
 * <p>A batch that fails by its content is handled again event by event: then each event writes at
 * once, so that the one at fault fails in its own handler and is dead-lettered alone.
 *
 * @param <W> a write, in the words of the database
 * @param <T> what an event changed, of which more is to be worked out after the writes
 */
public final class BatchedWrites<W, T> {

  private final Target<W, T> target;
  private volatile long oneByOneUntil = Long.MIN_VALUE;

  public BatchedWrites(Target<W, T> target) {
    this.target = target;
  }

  /** Where it is written to. */
  @FunctionalInterface
  public interface Target<W, T> {
    void apply(List<W> writes, Set<T> changed);
  }

  /** What the event at hand writes. */
  public void write(Collection<W> writes, Set<T> changed) {
    if (CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
        && batch.getMessage() instanceof TrackedEventMessage<?> event) {
      long position = event.trackingToken().position().orElse(Long.MAX_VALUE);
      if (position > oneByOneUntil) {
        PendingWrites.<W, T>of(batch, this).add(writes, changed, position);
        return;
      }
    }
    apply(List.copyOf(writes), changed);
  }

  void apply(List<W> writes, Set<T> changed) {
    target.apply(writes, changed);
  }

  void oneByOneUntil(long position) {
    oneByOneUntil = position;
  }
}
