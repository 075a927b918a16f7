package io.lienlac.graphql.certificate;

import io.lienlac.api.directive.DeliveryStep;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A step of a delivery, proved.
 *
 * @param proof the document that proves its event
 */
record CertifiedStep(DeliveryStep step, UUID event, Instant at, JsonNode proof) {

  /** The signed checkpoint that holds the event. */
  String checkpoint() {
    return proof.path("checkpoint").asString();
  }

  /** The event's place among the leaves. */
  long index() {
    return proof.path("index").asLong();
  }
}
