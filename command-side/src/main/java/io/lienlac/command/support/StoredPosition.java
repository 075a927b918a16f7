package io.lienlac.command.support;

import io.lienlac.api.EventMetadata;
import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;

/**
 * Puts an event's place in the store into the metadata with which it is read. The token cannot say
 * it: once a gap before it is filled, it says how far the reader was already.
 */
final class StoredPosition {

  private StoredPosition() {}

  static TrackedEventData<byte[]> beside(
      TrackingToken token, DomainEventData<?> stored, long position) {
    return new TrackedDomainEventData<>(
        token,
        new GenericDomainEventEntry<>(
            stored.getType(),
            stored.getAggregateIdentifier(),
            stored.getSequenceNumber(),
            stored.getEventIdentifier(),
            stored.getTimestamp(),
            stored.getPayload().getType().getName(),
            stored.getPayload().getType().getRevision(),
            (byte[]) stored.getPayload().getData(),
            with(position, (byte[]) stored.getMetaData().getData())));
  }

  /** Metadata are one JSON object, written without spaces. */
  static byte[] with(long position, byte[] metadata) {
    String rest = new String(metadata, StandardCharsets.UTF_8).substring(1);
    String separator = rest.equals("}") ? "" : ",";
    String all = "{\"" + EventMetadata.POSITION + "\":" + position + separator + rest;
    return all.getBytes(StandardCharsets.UTF_8);
  }
}
