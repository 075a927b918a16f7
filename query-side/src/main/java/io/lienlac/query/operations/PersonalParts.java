package io.lienlac.query.operations;

import io.lienlac.query.api.operations.DeadLetterContent;
import io.lienlac.query.support.AboutPeople;
import io.lienlac.query.support.DeadLetterTable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a dead letter what tells about people. Databases quote what they could not store, so
 * where something is taken out, they are not quoted either.
 */
final class PersonalParts {

  private static final String HIDDEN = "...";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PersonalParts() {}

  /** The letter without those parts; nothing at all of an event that is not known. */
  static DeadLetterContent hidden(DeadLetterTable.Content content) {
    JsonNode event = JSON.readTree(content.payload());
    try {
      boolean whole = !hide(Class.forName(content.kind()), event);
      return new DeadLetterContent(JSON.writeValueAsString(event), whole ? content.cause() : null);
    } catch (ClassNotFoundException e) {
      return new DeadLetterContent(JSON.writeValueAsString(HIDDEN), null);
    }
  }

  /** Whether there was anything to hide. */
  private static boolean hide(Class<?> type, JsonNode node) {
    if (!type.isRecord() || !(node instanceof ObjectNode object)) {
      return false;
    }
    boolean any = false;
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode part = object.path(component.getName());
      if (part.isMissingNode() || part.isNull()) {
        continue;
      }
      if (AboutPeople.is(type, component)) {
        object.put(component.getName(), HIDDEN);
        any = true;
      } else if (part.isArray()) {
        for (JsonNode member : part) {
          any |= hide(member(component), member);
        }
      } else {
        any |= hide(component.getType(), part);
      }
    }
    return any;
  }

  private static Class<?> member(RecordComponent list) {
    return list.getGenericType() instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> member
        ? member
        : Object.class;
  }
}
