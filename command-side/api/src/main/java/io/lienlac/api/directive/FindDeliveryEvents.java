package io.lienlac.api.directive;

import java.util.UUID;

/**
 * Asks for the events by which a directive came to a recipient. Answered with {@link
 * FoundDeliveryEvents}, by the write side: they are to be proved.
 */
public record FindDeliveryEvents(DirectiveId directive, RecipientKind kind, UUID recipient) {}
