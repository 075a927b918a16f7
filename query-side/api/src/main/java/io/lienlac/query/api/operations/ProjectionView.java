package io.lienlac.query.api.operations;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A projection, as it keeps the view that is shown.
 *
 * @param generation of the code
 * @param shown whether the view of this generation is shown; before that, a former one is, or none
 * @param position up to which every event was handled; -1 before the first
 * @param lagEvents how many positions the store is ahead
 * @param lag how old the first event is that was not handled; zero where there is none
 * @param deadLetters how many events it could not handle, or holds back behind such
 * @param awaited null where it does not wait
 * @param rebuild the last one; null where there was none
 */
public record ProjectionView(
    UUID id,
    String name,
    int generation,
    int run,
    boolean shown,
    long position,
    long lagEvents,
    Duration lag,
    long deadLetters,
    @Nullable AwaitedEventView awaited,
    @Nullable RebuildView rebuild) {}
