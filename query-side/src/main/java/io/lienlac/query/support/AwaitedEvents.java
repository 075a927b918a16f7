package io.lienlac.query.support;

import io.lienlac.api.EventMetadata;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** At which events projections wait on this node, because they are newer than its code. */
public final class AwaitedEvents {

  private static final Logger LOG = LoggerFactory.getLogger(AwaitedEvents.class);

  private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

  /**
   * An event that this code does not know.
   *
   * @param kind its kind and revision
   */
  public record Awaited(String kind, long position, Instant since) {}

  /** Whether an event is of a kind, or in a revision, that this code does not know. */
  static boolean isNewer(EventMessage<?> event) {
    return event.getMetaData().containsKey(EventMetadata.NEWER);
  }

  void await(String processor, EventMessage<?> event) {
    String kind = String.valueOf(event.getMetaData().get(EventMetadata.NEWER));
    long position =
        event.getMetaData().get(EventMetadata.POSITION) instanceof Number number
            ? number.longValue()
            : Positions.NONE;
    Awaited before = awaited.get(processor);
    if (before == null || before.position() != position) {
      awaited.put(processor, new Awaited(kind, position, Instant.now()));
      LOG.warn(
          "QUERY-SUPPORT-008: {} waits at position {} for a node that knows {}",
          processor,
          position,
          kind);
    }
  }

  /** At which event a processor waits that has come so far; another node may have gone on. */
  public Optional<Awaited> of(String processor, long reached) {
    return Optional.ofNullable(awaited.get(processor)).filter(each -> each.position() > reached);
  }
}
