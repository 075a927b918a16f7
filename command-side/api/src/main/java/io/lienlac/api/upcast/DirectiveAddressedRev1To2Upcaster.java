package io.lienlac.api.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** In revision 1 no letter had an occasion. */
final class DirectiveAddressedRev1To2Upcaster extends SingleEventUpcaster {

  /** A text, so that no renaming changes what is matched. */
  private static final String EVENT = "io.lienlac.api.directive.DirectiveAddressed";

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(new SimpleSerializedType(EVENT, "1"));
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(
        new SimpleSerializedType(EVENT, "2"),
        JsonNode.class,
        json -> ((ObjectNode) json).putNull("occasion"));
  }
}
