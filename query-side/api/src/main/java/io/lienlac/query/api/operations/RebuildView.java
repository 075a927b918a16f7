package io.lienlac.query.api.operations;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a projection.
 *
 * @param position up to which event it has come; -1 before the first
 * @param percent of all events, rounded down; 100 only when it is shown
 * @param remaining how long it will take at the pace that it had; null where that is not known, or
 *     it does not go on
 */
public record RebuildView(
    int run,
    RebuildState state,
    Instant startedAt,
    long position,
    int percent,
    @Nullable Duration remaining) {}
