package io.lienlac.command.support;

import io.lienlac.api.EventMetadata;
import io.lienlac.api.upcast.EventForms;
import java.nio.charset.StandardCharsets;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedType;

/**
 * Puts an event's place in the store into the metadata with which it is read, the revision in which
 * it is stored, and whether the event is newer than this code. The token cannot say the place: once
 * a gap before it is filled, it says how far the reader was already.
 */
final class StoredPosition {

  private StoredPosition() {}

  static TrackedEventData<byte[]> beside(
      TrackingToken token, DomainEventData<?> stored, long position) {
    SerializedType form = stored.getPayload().getType();
    byte[] metadata = with(form, with(position, (byte[]) stored.getMetaData().getData()));
    return new TrackedDomainEventData<>(
        token,
        new GenericDomainEventEntry<>(
            stored.getType(),
            stored.getAggregateIdentifier(),
            stored.getSequenceNumber(),
            stored.getEventIdentifier(),
            stored.getTimestamp(),
            form.getName(),
            form.getRevision(),
            (byte[]) stored.getPayload().getData(),
            EventForms.isNewer(form.getName(), form.getRevision())
                ? with(
                    EventMetadata.NEWER,
                    '"' + EventForms.told(form.getName(), form.getRevision()) + '"',
                    metadata)
                : metadata));
  }

  static byte[] with(long position, byte[] metadata) {
    return with(EventMetadata.POSITION, Long.toString(position), metadata);
  }

  private static byte[] with(SerializedType form, byte[] metadata) {
    return form.getRevision() == null
        ? metadata
        : with(EventMetadata.REVISION, '"' + form.getRevision() + '"', metadata);
  }

  /** Metadata are one JSON object, written without spaces. */
  private static byte[] with(String key, String json, byte[] metadata) {
    String rest = new String(metadata, StandardCharsets.UTF_8).substring(1);
    String separator = rest.equals("}") ? "" : ",";
    String all = "{\"" + key + "\":" + json + separator + rest;
    return all.getBytes(StandardCharsets.UTF_8);
  }
}
