package io.lienlac.graphql.archive;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.graphql.organisation.OrganisationIds;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record ArchiveFilterInput(
    @Nullable String issuer,
    @Nullable String below,
    @Nullable Set<DirectiveKind> kinds,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Boolean acknowledged) {

  static ArchiveFilter filter(@Nullable ArchiveFilterInput input) {
    return input == null
        ? ArchiveFilter.all()
        : new ArchiveFilter(
            input.issuer == null ? null : OrganisationIds.unit(input.issuer),
            input.below == null ? null : OrganisationIds.unit(input.below),
            input.kinds == null ? Set.of() : input.kinds,
            input.from,
            input.to,
            input.acknowledged);
  }
}
