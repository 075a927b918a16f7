package io.lienlac.graphql.trail;

import static io.lienlac.api.CommonRefusal.PERIOD_EMPTY;

import io.lienlac.api.CommandRefused;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.query.api.trail.TrailFilter;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record TrailFilterInput(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String actor,
    @Nullable Set<String> kinds) {

  static TrailFilter filter(@Nullable TrailFilterInput input) {
    return input == null ? new TrailFilter(null, null, null, Set.of()) : input.filter();
  }

  private TrailFilter filter() {
    if (from != null && to != null && !from.isBefore(to)) {
      throw new CommandRefused(PERIOD_EMPTY, "to");
    }
    return new TrailFilter(
        from,
        to,
        actor == null ? null : OrganisationIds.person(actor),
        kinds == null ? Set.of() : kinds);
  }
}
