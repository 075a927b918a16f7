package io.lienlac.graphql.ledger;

import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.query.api.directive.SentTextView;
import org.jspecify.annotations.Nullable;

/**
 * Whether a unit has sent a text.
 *
 * @param letter null where it has not, as far as the viewer may know
 * @param unitName of the unit when it sent it
 * @param upTo the position in the store up to which was looked
 * @param checkpoint the newest one then
 */
record SentAnswer(
    @Nullable SentTextView letter,
    @Nullable String unitName,
    long upTo,
    @Nullable LedgerCheckpoint checkpoint) {}
