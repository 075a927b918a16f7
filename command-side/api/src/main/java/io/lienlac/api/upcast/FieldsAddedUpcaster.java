package io.lienlac.api.upcast;

import java.util.function.UnaryOperator;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes of one revision of an event the next one, which has more fields. */
abstract class FieldsAddedUpcaster extends SingleEventUpcaster {

  private final SimpleSerializedType before;
  private final SimpleSerializedType after;
  private final UnaryOperator<ObjectNode> addition;

  /**
   * @param event its name as a text, so that no renaming changes what is matched
   * @param addition adds the fields, as they are where nothing is known of them
   */
  FieldsAddedUpcaster(
      String event, String before, String after, UnaryOperator<ObjectNode> addition) {
    this.before = new SimpleSerializedType(event, before);
    this.after = new SimpleSerializedType(event, after);
    this.addition = addition;
  }

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return event.getType().equals(before);
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    return event.upcastPayload(after, JsonNode.class, json -> addition.apply((ObjectNode) json));
  }
}
