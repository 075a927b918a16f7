package io.lienlac.api.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindHistoryHeader}.
 *
 * @param line the first line of an export of the history, JSON; null where there is no checkpoint
 *     of that size
 */
public record FoundHistoryHeader(@Nullable String line) {}
