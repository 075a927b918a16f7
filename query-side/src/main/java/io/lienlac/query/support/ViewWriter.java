package io.lienlac.query.support;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes what the events of a projection say. All writes of one batch of events are collected, and
 * written in one go before the batch's token is stored.
 *
 * <p>A batch that fails by its content is handled again event by event: then each event writes at
 * once, so that the one at fault fails in its own handler and is dead-lettered alone.
 *
 * @param <T> what an event changed, of which more is to be worked out after the writes
 */
public final class ViewWriter<T> {

  private static final int WRITES_PER_COMMAND = 1_000;
  private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoCollection<Document> collection;
  private final Patience patience;
  private final Consumer<Set<T>> afterwards;
  private volatile long oneByOneUntil = Long.MIN_VALUE;

  /**
   * @param afterwards works out, after the writes, what depends on several documents; what it does
   *     must come out the same however often and after whatever else it is done
   */
  public ViewWriter(
      MongoCollection<Document> collection, Patience patience, Consumer<Set<T>> afterwards) {
    this.collection = collection;
    this.patience = patience;
    this.afterwards = afterwards;
  }

  /** An update of the document {@code id}, which is made if it is not there yet. */
  public static WriteModel<Document> upsert(String id, Bson update) {
    return new UpdateOneModel<>(Filters.eq("_id", id), update, UPSERT);
  }

  /** An update of the document {@code id}, if it is there. */
  public static WriteModel<Document> update(String id, Bson update) {
    return new UpdateOneModel<>(Filters.eq("_id", id), update);
  }

  /** Writes, after the events' own writes, what was worked out of them. */
  public static void writeWorkedOut(
      MongoCollection<Document> collection, List<WriteModel<Document>> updates) {
    if (!updates.isEmpty()) {
      collection.bulkWrite(updates, IN_ANY_ORDER);
    }
  }

  /** What the event at hand writes. */
  public void write(Collection<WriteModel<Document>> writes, Set<T> changed) {
    if (CurrentUnitOfWork.isStarted()
        && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> batch
        && batch.getMessage() instanceof TrackedEventMessage<?> event) {
      long position = event.trackingToken().position().orElse(Long.MAX_VALUE);
      if (position > oneByOneUntil) {
        PendingWrites.<T>of(batch, this).add(writes, changed, position);
        return;
      }
    }
    apply(List.copyOf(writes), changed);
  }

  /** What an event writes to one document. */
  public void write(String id, Bson update, Set<T> changed) {
    write(List.of(upsert(id, update)), changed);
  }

  /** What an event writes to one document on which no other depends. */
  public void write(String id, Bson update) {
    write(id, update, Set.of());
  }

  /** Empties the collection, before it is made anew. */
  public void clear() {
    patience.untilReachable(() -> collection.deleteMany(new Document()));
  }

  void apply(List<WriteModel<Document>> writes, Set<T> changed) {
    for (int from = 0; from < writes.size(); from += WRITES_PER_COMMAND) {
      List<WriteModel<Document>> some =
          writes.subList(from, Math.min(writes.size(), from + WRITES_PER_COMMAND));
      patience.untilReachable(() -> collection.bulkWrite(some, IN_ANY_ORDER));
    }
    if (!changed.isEmpty()) {
      patience.untilReachable(
          () -> {
            afterwards.accept(changed);
            return true;
          });
    }
  }

  void oneByOneUntil(long position) {
    oneByOneUntil = position;
  }
}
