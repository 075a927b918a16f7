package io.lienlac.query.api.archive;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;

/** Asks for the searches that somebody keeps, the last one first. */
public record FindSavedSearchesOf(PersonId owner, PageRequest page)
    implements Query<SavedSearchPage> {

  @Override
  public Class<SavedSearchPage> answer() {
    return SavedSearchPage.class;
  }
}
