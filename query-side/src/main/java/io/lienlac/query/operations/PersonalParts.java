package io.lienlac.query.operations;

import io.lienlac.api.Personal;
import io.lienlac.query.support.DeadLetterTable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes out of an event what tells something about a person. */
final class PersonalParts {

  private static final String HIDDEN = "...";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PersonalParts() {}

  /** The event in JSON, without those parts; nothing at all of an event that is not known. */
  static String hidden(DeadLetterTable.Content content) {
    JsonNode event = JSON.readTree(content.payload());
    try {
      hide(Class.forName(content.kind()), event);
    } catch (ClassNotFoundException e) {
      return JSON.writeValueAsString(HIDDEN);
    }
    return JSON.writeValueAsString(event);
  }

  private static void hide(Class<?> type, JsonNode node) {
    if (!type.isRecord() || !(node instanceof ObjectNode object)) {
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      JsonNode part = object.path(component.getName());
      if (part.isMissingNode() || part.isNull()) {
        continue;
      }
      if (component.isAnnotationPresent(Personal.class)) {
        object.put(component.getName(), HIDDEN);
      } else if (part.isArray()) {
        part.forEach(member -> hide(member(component), member));
      } else {
        hide(component.getType(), part);
      }
    }
  }

  private static Class<?> member(RecordComponent list) {
    return list.getGenericType() instanceof ParameterizedType parameterized
            && parameterized.getActualTypeArguments()[0] instanceof Class<?> member
        ? member
        : Object.class;
  }
}
