package io.lienlac.graphql.certificate;

import io.lienlac.query.api.directive.DirectiveView;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * That a letter came to a recipient, and what the recipient did with it.
 *
 * @param subject the letter's, as its reader may see it
 * @param issuer the name of the unit when it sent the letter
 * @param recipient the recipient's name
 * @param steps all that has happened so far, in order
 */
record Certificate(
    Delivery delivery,
    DirectiveView letter,
    String subject,
    String issuer,
    String recipient,
    List<CertifiedStep> steps) {

  private static final String FORMAT = "lienlac-certificate/1";
  private static final JsonMapper JSON = JsonMapper.shared();

  Certificate {
    steps = List.copyOf(steps);
  }

  /** The signed checkpoint that holds all of the events. */
  String checkpoint() {
    return steps.getFirst().checkpoint();
  }

  /** As JSON; nothing in it has to be believed but what the proofs in it show. */
  String document() {
    ObjectNode certificate = JSON.createObjectNode();
    certificate.put("format", FORMAT);
    certificate.put("directive", delivery.directive().toString());
    certificate.put("recipientKind", delivery.kind().name());
    certificate.put("recipient", delivery.recipient().toString());
    ArrayNode all = certificate.putArray("steps");
    for (CertifiedStep step : steps) {
      ObjectNode one = all.addObject();
      one.put("step", step.step().name());
      one.put("event", step.event().toString());
      one.put("at", step.at().toString());
      one.set("proof", step.proof());
    }
    return JSON.writeValueAsString(certificate);
  }
}
