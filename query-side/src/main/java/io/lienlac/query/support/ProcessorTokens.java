package io.lienlac.query.support;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far each segment of each processor has come, on whatever node. Stored tokens of segments with
 * nothing to handle lag behind; those that this node works on it knows better.
 */
public final class ProcessorTokens {

  private final MongoCollection<Document> tokens;
  private final Serializer serializer;
  private final ProjectionRuns runs;

  public ProcessorTokens(
      MongoCollection<Document> tokens, Serializer serializer, ProjectionRuns runs) {
    this.tokens = tokens;
    this.serializer = serializer;
    this.runs = runs;
  }

  /** By processor and segment. */
  Map<String, Map<Integer, Optional<TrackingToken>>> read() {
    Map<String, Map<Integer, Optional<TrackingToken>>> read = new HashMap<>();
    for (Document entry : tokens.find()) {
      read.computeIfAbsent(entry.getString("processorName"), key -> new HashMap<>())
          .put(entry.getInteger("segment"), Optional.ofNullable(stored(entry)));
    }
    read.forEach((processor, segments) -> own(processor).forEach(merge(segments)));
    return read;
  }

  private static BiConsumer<Integer, EventTrackerStatus> merge(
      Map<Integer, Optional<TrackingToken>> segments) {
    return (segment, status) ->
        segments.computeIfPresent(
            segment,
            (key, stored) -> {
              TrackingToken own = status.getTrackingToken();
              boolean ahead = Positions.reached(own) > Positions.reached(stored.orElse(null));
              return ahead ? Optional.of(own) : stored;
            });
  }

  private Map<Integer, EventTrackerStatus> own(String processor) {
    return runs.of(processor).map(run -> run.processor().processingStatus()).orElse(Map.of());
  }

  private @Nullable TrackingToken stored(Document entry) {
    String token = entry.getString("token");
    if (token == null) {
      return null;
    }
    return serializer.deserialize(
        new SimpleSerializedObject<>(token, String.class, entry.getString("tokenType"), null));
  }
}
