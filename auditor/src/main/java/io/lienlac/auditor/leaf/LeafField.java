package io.lienlac.auditor.leaf;

import io.lienlac.auditor.message.Text;

/** The parts of a leaf, in their order. */
public enum LeafField {
  POSITION(8, Text.FIELD_POSITION),
  EVENT_ID(Text.FIELD_EVENT_ID),
  AGGREGATE_TYPE(Text.FIELD_AGGREGATE_TYPE),
  AGGREGATE_ID(Text.FIELD_AGGREGATE_ID),
  SEQUENCE(8, Text.FIELD_SEQUENCE),
  PAYLOAD_TYPE(Text.FIELD_PAYLOAD_TYPE),
  REVISION(Text.FIELD_REVISION),
  TIME(Text.FIELD_TIME),
  METADATA(Text.FIELD_METADATA),
  PAYLOAD(Text.FIELD_PAYLOAD),
  MAC(Text.FIELD_MAC);

  private static final int MEASURED = -1;

  private final int bytes;
  private final Text text;

  LeafField(Text text) {
    this(MEASURED, text);
  }

  LeafField(int bytes, Text text) {
    this.bytes = bytes;
    this.text = text;
  }

  /** Whether its length stands before it. */
  boolean isMeasured() {
    return bytes == MEASURED;
  }

  int bytes() {
    return bytes;
  }

  /** What people call it. */
  public Text text() {
    return text;
  }
}
