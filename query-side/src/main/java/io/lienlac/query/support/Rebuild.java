package io.lienlac.query.support;

import io.lienlac.query.api.operations.RebuildState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild that was asked for, of one projection.
 *
 * @param run the run that it makes
 * @param generation which generation of the projection it makes again; null before it began
 */
record Rebuild(
    String name, int run, @Nullable Integer generation, RebuildState state, Instant startedAt) {

  /** Whether it is to go on until what it makes is shown; caught up it may be before. */
  boolean goesOn() {
    return state == RebuildState.RUNNING || state == RebuildState.DONE;
  }

  /** Whether this code has made all anew since: what it would make would not be shown. */
  boolean isOutrunBy(ProjectionDefinition definition) {
    return state == RebuildState.RUNNING
        && generation != null
        && generation < definition.generation();
  }

  /** Whether it makes another run of this code's generation. */
  boolean isOf(ProjectionDefinition definition) {
    return definition.name().equals(name)
        && generation != null
        && generation == definition.generation();
  }
}
