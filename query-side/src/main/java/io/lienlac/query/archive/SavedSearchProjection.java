package io.lienlac.query.archive;

import static com.mongodb.client.model.Updates.combine;

import com.mongodb.client.MongoDatabase;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.query.api.View;
import io.lienlac.query.support.DeclaredIndex;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Projection;
import io.lienlac.query.support.ProjectionDefinition;
import io.lienlac.query.support.Values;
import io.lienlac.query.support.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.bson.Document;

/** Keeps the searches that inspectors repeat. */
@ProcessingGroup(SavedSearchProjection.GROUP)
final class SavedSearchProjection implements Projection {

  static final String GROUP = "saved-search-projection";

  static final ProjectionDefinition DEFINITION =
      ProjectionDefinition.of(
          GROUP,
          View.SAVED_SEARCHES,
          "saved_searches",
          1,
          DeclaredIndex.on(SavedSearchDocument.OWNER, SavedSearchDocument.NEWEST));

  private final ProjectionDefinition definition;
  private final ViewWriter<String> writer;

  SavedSearchProjection(
      ProjectionDefinition definition, MongoDatabase database, Patience patience) {
    this.definition = definition;
    this.writer = new ViewWriter<>(database.getCollection(definition.collection()), patience);
  }

  @Override
  public ProjectionDefinition definition() {
    return definition;
  }

  @EventHandler
  void on(SearchSaved event, @SequenceNumber long sequenceNumber) {
    write(event.savedSearchId(), SavedSearchDocument.saved(event), sequenceNumber);
  }

  @EventHandler
  void on(SavedSearchDeleted event, @SequenceNumber long sequenceNumber) {
    write(event.savedSearchId(), SavedSearchDocument.deleted(event), sequenceNumber);
  }

  @ResetHandler
  void reset() {
    writer.clear();
  }

  private void write(SavedSearchId search, Document fields, long sequenceNumber) {
    writer.write(
        search.toString(), combine(new Document("$set", fields), Values.version(sequenceNumber)));
  }
}
