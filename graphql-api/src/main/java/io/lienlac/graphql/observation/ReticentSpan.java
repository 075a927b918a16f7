package io.lienlac.graphql.observation;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * A span without what clients, data or exceptions have put into it: paths may hold the secret of a
 * calendar feed, names of operations anything, and messages of exceptions what could not be stored.
 */
final class ReticentSpan extends DelegatingSpanData {

  /** Each has few values, none of which comes from outside. */
  private static final Set<String> HARMLESS =
      Set.of(
          "command",
          "exception",
          OperationsByRootField.KEY,
          "graphql.operation.type",
          "graphql.outcome",
          "method",
          "outcome",
          "status",
          "uri");

  private final Attributes attributes;

  ReticentSpan(SpanData span) {
    super(span);
    attributes =
        span.getAttributes().toBuilder().removeIf(key -> !HARMLESS.contains(key.getKey())).build();
  }

  @Override
  public Attributes getAttributes() {
    return attributes;
  }

  @Override
  public int getTotalAttributeCount() {
    return attributes.size();
  }

  @Override
  public List<EventData> getEvents() {
    return List.of();
  }

  @Override
  public int getTotalRecordedEvents() {
    return 0;
  }

  @Override
  public StatusData getStatus() {
    return StatusData.create(super.getStatus().getStatusCode(), "");
  }
}
