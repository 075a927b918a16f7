package io.lienlac.query.archive;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.lienlac.query.api.archive.FindSavedSearches;
import io.lienlac.query.api.archive.FindSavedSearchesOf;
import io.lienlac.query.api.archive.SavedSearchPage;
import io.lienlac.query.api.archive.SavedSearchView;
import io.lienlac.query.api.archive.SavedSearches;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers which searches are kept; each owner sees those of his own. */
final class SavedSearchQueryHandler {

  private static final KeysetPages NEWEST_FIRST = KeysetPages.by(SavedSearchDocument.NEWEST);

  private final ProjectionGenerations generations;

  SavedSearchQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @QueryHandler
  SavedSearches handle(FindSavedSearches query) {
    List<SavedSearchView> found = new ArrayList<>();
    for (Document search : searches().find(Filters.in("_id", Values.texts(query.ids())))) {
      if (query.owner().toString().equals(search.getString(SavedSearchDocument.OWNER))) {
        found.add(SavedSearchDocument.view(search));
      }
    }
    return new SavedSearches(found);
  }

  @QueryHandler
  SavedSearchPage handle(FindSavedSearchesOf query) {
    return new SavedSearchPage(
        KeysetPages.map(
            NEWEST_FIRST.read(
                searches(),
                Filters.and(
                    Filters.eq(SavedSearchDocument.OWNER, query.owner().toString()),
                    Filters.exists(SavedSearchDocument.DELETED_AT, false)),
                query.page()),
            SavedSearchDocument::view));
  }

  private MongoCollection<Document> searches() {
    return generations.shown(SavedSearchProjection.DEFINITION);
  }
}
