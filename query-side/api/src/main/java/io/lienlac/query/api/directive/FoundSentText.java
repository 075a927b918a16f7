package io.lienlac.query.api.directive;

import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindSentText}.
 *
 * @param letter null where the unit has sent none, or none of which the viewer may know
 * @param upTo the position in the store up to which all that was sent was looked through
 */
public record FoundSentText(@Nullable SentTextView letter, long upTo) {}
