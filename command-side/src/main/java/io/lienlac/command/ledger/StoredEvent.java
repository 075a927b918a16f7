package io.lienlac.command.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An event with exactly the bytes that lie in the store, but for its place there.
 *
 * @param time as it is written there
 * @param metadata JSON in UTF-8
 * @param payload JSON in UTF-8, what is personal in it being ciphertext
 */
record StoredEvent(
    String identifier,
    String aggregateType,
    String aggregate,
    long sequenceNumber,
    String payloadType,
    @Nullable String revision,
    String time,
    byte[] metadata,
    byte[] payload) {

  /** What is sealed of it: the same bytes for the same event, and for no other. */
  byte[] sealed() {
    return new CanonicalBytes()
        .text(identifier)
        .text(aggregateType)
        .text(aggregate)
        .u64(sequenceNumber)
        .text(payloadType)
        .text(revision)
        .text(time)
        .bytes(metadata)
        .bytes(payload)
        .toBytes();
  }
}
