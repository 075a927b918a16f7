package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ArchiveCommand;
import io.lienlac.api.archive.ArchiveOrder;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;
import org.jspecify.annotations.Nullable;

record SaveSearchInput(
    String post,
    String name,
    String text,
    @Nullable ArchiveFilterInput filter,
    ArchiveOrder order) {

  ArchiveCommand command(Wish wish) {
    return new ArchiveCommand.SaveSearch(
        new SavedSearchId(wish.newId()),
        OrganisationIds.unit(post),
        name,
        text,
        ArchiveFilterInput.filter(filter),
        order,
        wish.actor(),
        wish.at());
  }
}
