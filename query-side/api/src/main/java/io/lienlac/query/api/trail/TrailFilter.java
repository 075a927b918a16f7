package io.lienlac.query.api.trail;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which events; an empty filter lets all pass.
 *
 * @param from from this instant on
 * @param to before this instant
 * @param kinds simple names of events
 */
public record TrailFilter(
    @Nullable Instant from, @Nullable Instant to, @Nullable PersonId actor, Set<String> kinds) {

  public TrailFilter {
    kinds = Set.copyOf(kinds);
  }
}
