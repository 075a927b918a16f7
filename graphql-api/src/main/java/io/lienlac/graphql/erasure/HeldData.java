package io.lienlac.graphql.erasure;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * All that is held about somebody.
 *
 * @param events whatever was stored and names the person, in its order
 */
record HeldData(PersonId person, Instant exportedAt, List<Held> events) {

  HeldData {
    events = List.copyOf(events);
  }

  /** An event that names the person. */
  record Held(String event, String feature, String kind, String at, JsonNode says) {}
}
