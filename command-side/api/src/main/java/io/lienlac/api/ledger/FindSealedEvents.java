package io.lienlac.api.ledger;

import java.util.Set;
import java.util.UUID;

/**
 * Asks what the ledger knows of events, by their identifiers. Answered with {@link SealedEvents}.
 */
public record FindSealedEvents(Set<UUID> events) {

  public FindSealedEvents {
    events = Set.copyOf(events);
  }
}
