package io.lienlac.query.support;

import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;

/**
 * How far each segment of each processor has come, on whatever node. Stored tokens of segments with
 * nothing to handle lag behind; those that this node works on it knows better.
 */
public final class ProcessorTokens {

  private final StoredTokens stored;
  private final ProjectionRuns runs;

  public ProcessorTokens(StoredTokens stored, ProjectionRuns runs) {
    this.stored = stored;
    this.runs = runs;
  }

  /** By processor and segment. */
  Map<String, Map<Integer, StoredToken>> read() {
    Map<String, Map<Integer, StoredToken>> read = stored.read();
    read.forEach((processor, segments) -> own(processor).forEach(merge(segments)));
    return read;
  }

  private static BiConsumer<Integer, EventTrackerStatus> merge(Map<Integer, StoredToken> segments) {
    return (segment, status) ->
        segments.computeIfPresent(
            segment,
            (key, stored) -> {
              TrackingToken own = status.getTrackingToken();
              boolean ahead =
                  Positions.reached(own) > Positions.reached(stored.token().orElse(null));
              return ahead ? new StoredToken(Optional.of(own), stored.touchedAt()) : stored;
            });
  }

  private Map<Integer, EventTrackerStatus> own(String processor) {
    return runs.of(processor).map(run -> run.processor().processingStatus()).orElse(Map.of());
  }
}
