package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.Position;
import io.lienlac.query.api.organisation.PersonFilter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record PersonFilterInput(
    @Nullable String unit, @Nullable Set<Position> positions, @Nullable String name) {

  static PersonFilter filter(@Nullable PersonFilterInput input) {
    return input == null
        ? new PersonFilter(null, Set.of(), null)
        : new PersonFilter(
            input.unit == null ? null : OrganisationIds.unit(input.unit),
            input.positions == null ? Set.of() : input.positions,
            NameFilter.checked(input.name));
  }
}
