package io.lienlac.command.personal;

import io.lienlac.api.Personal;
import io.lienlac.api.organisation.PersonId;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A component of an event that tells something about a person.
 *
 * @param owner the component that says who that is
 */
record PersonalField(String name, String owner) {

  private static final ClassValue<List<PersonalField>> OF_CLASS =
      new ClassValue<>() {
        @Override
        protected List<PersonalField> computeValue(Class<?> type) {
          return marked(type);
        }
      };

  static List<PersonalField> of(Class<?> event) {
    return OF_CLASS.get(event);
  }

  /** The person whom the field of this event tells about, if it tells anything. */
  Optional<PersonId> person(JsonNode event) {
    return told(event) && event.path(owner).isString()
        ? Optional.of(PersonId.of(event.path(owner).asString()))
        : Optional.empty();
  }

  private boolean told(JsonNode event) {
    JsonNode value = event.path(name);
    return !value.isMissingNode() && !value.isNull() && !value.equals(SealedPayload.ERASED);
  }

  private static List<PersonalField> marked(Class<?> type) {
    List<PersonalField> fields = new ArrayList<>();
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        @Nullable Personal mark = component.getAnnotation(Personal.class);
        if (mark != null) {
          fields.add(new PersonalField(component.getName(), mark.of()));
        }
      }
    }
    return List.copyOf(fields);
  }
}
