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
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Writes what the events of a projection say to its collection, one bulk write for each batch of
 * events.
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
  private final BatchedWrites<WriteModel<Document>, T> batched = new BatchedWrites<>(this::apply);

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

  /** For documents on which no other depends. */
  public ViewWriter(MongoCollection<Document> collection, Patience patience) {
    this(collection, patience, changed -> {});
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
    batched.write(writes, changed);
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

  private void apply(List<WriteModel<Document>> writes, Set<T> changed) {
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
}
