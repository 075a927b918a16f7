package io.lienlac.api.directive;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored event by which a directive came a step nearer to a recipient.
 *
 * @param event its identifier
 * @param at when it was stored
 */
public record DeliveryEvent(DeliveryStep step, UUID event, Instant at) {}
