package io.lienlac.graphql.archive;

import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.archive.FindSavedSearches;
import io.lienlac.query.api.archive.SavedSearchView;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds saved searches for their owners. */
@Component
class SavedSearchReader {

  private final Views views;

  SavedSearchReader(Views views) {
    this.views = views;
  }

  @Nullable SavedSearchView savedSearch(Requester requester, UUID id) {
    Set<SavedSearchId> ids = Set.of(new SavedSearchId(id));
    List<SavedSearchView> found =
        views.ask(new FindSavedSearches(requester.person(), ids)).searches();
    return found.isEmpty() ? null : found.getFirst();
  }
}
