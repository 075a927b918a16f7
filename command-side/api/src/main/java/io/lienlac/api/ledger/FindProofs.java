package io.lienlac.api.ledger;

import io.lienlac.api.organisation.PersonId;
import java.util.Set;
import java.util.UUID;

/**
 * Asks for documents that prove events without this system. Answered with {@link FoundProofs}.
 *
 * @param reader whose own personal data is opened in them, and nobody else's
 */
public record FindProofs(Set<UUID> events, PersonId reader) {

  public FindProofs {
    events = Set.copyOf(events);
  }
}
