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

  /** Whether it makes another run of this code's generation. */
  boolean isOf(ProjectionDefinition definition) {
    return definition.name().equals(name)
        && generation != null
        && generation == definition.generation();
  }
}
