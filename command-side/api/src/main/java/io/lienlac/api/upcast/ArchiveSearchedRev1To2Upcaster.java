package io.lienlac.api.upcast;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 did not keep whose letters were counted. */
final class ArchiveSearchedRev1To2Upcaster extends SingleEventUpcaster {

  /** A text, so that no renaming changes what is matched. */
  private static final String EVENT = "io.lienlac.api.archive.ArchiveSearched";

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(new SimpleSerializedType(EVENT, "1"));
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(
        new SimpleSerializedType(EVENT, "2"),
        JsonNode.class,
        json -> {
          ((ObjectNode) json).putArray("counted");
          return json;
        });
  }
}
