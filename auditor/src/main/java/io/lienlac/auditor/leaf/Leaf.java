package io.lienlac.auditor.leaf;

import io.lienlac.auditor.encoding.StrictUtf8;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;

/**
 * One stored event.
 *
 * @param position its place in the store, with gaps
 * @param sequence its number among the events of its aggregate, from 0
 * @param revision empty where the event has none
 * @param time UTC in ISO form, as stored
 * @param mac number and code of the application, as stored
 */
public record Leaf(
    long position,
    String eventId,
    String aggregateType,
    String aggregateId,
    long sequence,
    String payloadType,
    String revision,
    String time,
    byte[] metadata,
    byte[] payload,
    byte[] mac) {

  /** Reads the bytes of a leaf. */
  public static Leaf decode(byte[] bytes) throws Malformed {
    LeafLayout layout = new LeafLayout();
    if (!layout.read(bytes, bytes.length)) {
      throw new Malformed(Text.LEAF_UNREADABLE);
    }
    return decode(bytes, layout);
  }

  /** Reads a leaf whose parts have been found. */
  public static Leaf decode(byte[] bytes, LeafLayout layout) throws Malformed {
    return new Leaf(
        layout.number(bytes, LeafField.POSITION),
        text(bytes, layout, LeafField.EVENT_ID),
        text(bytes, layout, LeafField.AGGREGATE_TYPE),
        text(bytes, layout, LeafField.AGGREGATE_ID),
        layout.number(bytes, LeafField.SEQUENCE),
        text(bytes, layout, LeafField.PAYLOAD_TYPE),
        text(bytes, layout, LeafField.REVISION),
        text(bytes, layout, LeafField.TIME),
        layout.bytes(bytes, LeafField.METADATA),
        layout.bytes(bytes, LeafField.PAYLOAD),
        layout.bytes(bytes, LeafField.MAC));
  }

  private static String text(byte[] bytes, LeafLayout layout, LeafField field) throws Malformed {
    return StrictUtf8.decode(bytes, layout.start(field), layout.length(field))
        .orElseThrow(() -> new Malformed(Text.LEAF_UNREADABLE));
  }
}
