package io.lienlac.api.ledger;

import java.util.List;

/** Sealed events, in no order; those that no checkpoint holds yet are left out. */
public record SealedEvents(List<SealedEvent> events) {

  public SealedEvents {
    events = List.copyOf(events);
  }
}
