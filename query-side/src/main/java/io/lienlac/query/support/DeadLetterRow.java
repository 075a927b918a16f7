package io.lienlac.query.support;

import org.jspecify.annotations.Nullable;

/**
 * A dead letter as its queue keeps it, without the content.
 *
 * @param before how many letters of its sequence are before it
 * @param metadata JSON
 * @param cause the class of the failure; null where the event was not tried, because one before it
 *     in its sequence had failed
 * @param diagnostics JSON
 */
public record DeadLetterRow(
    String id,
    String processor,
    String sequence,
    int before,
    String event,
    String storedAt,
    String type,
    @Nullable String revision,
    byte @Nullable [] metadata,
    @Nullable String aggregateType,
    @Nullable String aggregate,
    String diedAt,
    @Nullable String touchedAt,
    @Nullable String cause,
    byte @Nullable [] diagnostics) {}
