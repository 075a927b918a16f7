package io.lienlac.query.support;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * From which event store the views were made. A token is a position in that one: taken for a
 * position in another, it would leave out what happened there before.
 */
public final class ViewsOrigin {

  private static final String NOTE = "views";
  private static final String STORE = "store";

  private final MongoDatabase views;
  private final Supplier<UUID> eventStore;

  public ViewsOrigin(MongoDatabase views, Supplier<UUID> eventStore) {
    this.views = views;
    this.eventStore = eventStore;
  }

  /** Takes an empty database for this event store, and refuses that of another one. */
  void claim() {
    if (!isClaimed(store())) {
      throw new ForeignViews("MongoDB's database '%s'".formatted(views.getName()));
    }
  }

  /** Names the event store. */
  public String store() {
    return eventStore.get().toString();
  }

  /** Of nodes that start together one writes the note, before any of them makes a collection. */
  private boolean isClaimed(String store) {
    Set<String> present = views.listCollectionNames().into(new HashSet<>());
    Optional<String> noted = noted();
    if (noted.isEmpty() && !present.contains(DeclaredIndexes.TOKENS)) {
      note(store);
      noted = noted();
    }
    return noted.filter(store::equals).isPresent();
  }

  private Optional<String> noted() {
    return Optional.ofNullable(notes().find(Filters.eq("_id", NOTE)).first())
        .map(note -> note.getString(STORE));
  }

  private void note(String store) {
    try {
      notes().insertOne(new Document("_id", NOTE).append(STORE, store));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
  }

  private MongoCollection<Document> notes() {
    return views.getCollection(DeclaredIndexes.ORIGIN);
  }
}
