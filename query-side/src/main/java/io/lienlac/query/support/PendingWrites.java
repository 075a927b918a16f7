package io.lienlac.query.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What the events of one batch have to write, not yet written. */
final class PendingWrites<W, T> {

  private static final String RESOURCE = PendingWrites.class.getName();

  private final BatchedWrites<W, T> writer;
  private final List<W> writes = new ArrayList<>();
  private final Set<T> changed = new LinkedHashSet<>();
  private long lastPosition = Long.MIN_VALUE;

  private PendingWrites(BatchedWrites<W, T> writer) {
    this.writer = writer;
  }

  /** Those of a batch; there is one projection to a processor, and so one writer to a batch. */
  static <W, T> PendingWrites<W, T> of(UnitOfWork<?> batch, BatchedWrites<W, T> writer) {
    return batch.root().getOrComputeResource(RESOURCE, key -> new PendingWrites<>(writer));
  }

  /** Writes what the batch at hand has pending, if there is one. */
  static void flushCurrent() {
    if (CurrentUnitOfWork.isStarted()) {
      PendingWrites<?, ?> pending = CurrentUnitOfWork.get().root().getResource(RESOURCE);
      if (pending != null) {
        pending.flush();
      }
    }
  }

  void add(Collection<W> more, Set<T> alsoChanged, long position) {
    writes.addAll(more);
    changed.addAll(alsoChanged);
    lastPosition = Math.max(lastPosition, position);
  }

  private void flush() {
    try {
      writer.apply(writes, changed);
    } catch (RuntimeException e) {
      if (!Unreachable.is(e)) {
        writer.oneByOneUntil(lastPosition);
      }
      throw e;
    }
    writes.clear();
    changed.clear();
  }
}
