package io.lienlac.query.api.archive;

import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Finds saved searches of their owner, those given up among them. */
public record FindSavedSearches(PersonId owner, Set<SavedSearchId> ids)
    implements Query<SavedSearches> {

  @Override
  public Class<SavedSearches> answer() {
    return SavedSearches.class;
  }
}
