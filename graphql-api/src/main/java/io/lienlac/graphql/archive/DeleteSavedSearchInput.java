package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ArchiveCommand;
import io.lienlac.graphql.support.Wish;

record DeleteSavedSearchInput(String savedSearch) {

  ArchiveCommand command(Wish wish) {
    return new ArchiveCommand.DeleteSavedSearch(
        ArchiveIds.savedSearch(savedSearch), wish.actor(), wish.at());
  }
}
