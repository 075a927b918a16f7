package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.api.organisation.UnitFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record UnitFilterInput(
    @Nullable String below,
    @Nullable Set<UnitKind> kinds,
    @Nullable Set<SchoolLevel> levels,
    @Nullable Set<Ownership> ownerships,
    @Nullable String name) {

  static UnitFilter filter(@Nullable UnitFilterInput input) {
    return input == null
        ? new UnitFilter(null, Set.of(), Set.of(), Set.of(), null)
        : new UnitFilter(
            input.below == null ? null : OrganisationIds.unit(input.below),
            input.kinds == null ? Set.of() : input.kinds,
            input.levels == null ? Set.of() : input.levels,
            input.ownerships == null ? Set.of() : input.ownerships,
            NameFilter.checked(input.name));
  }
}
