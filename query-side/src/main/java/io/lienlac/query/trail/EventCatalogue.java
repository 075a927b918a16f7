package io.lienlac.query.trail;

import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import io.lienlac.api.upcast.EventForms;
import io.lienlac.query.api.trail.EventTypeView;
import io.lienlac.query.api.trail.EventTypeView.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Every kind of event with its fields, read out of the events themselves. */
final class EventCatalogue {

  /** Parts of events are of these packages; all else is a value. */
  private static final String PARTS = "io.lienlac.api.";

  private EventCatalogue() {}

  static List<EventTypeView> types() {
    return EventFamily.ALL.stream()
        .flatMap(family -> family.events().stream().map(event -> type(family.feature(), event)))
        .sorted(Comparator.comparing(EventTypeView::name))
        .toList();
  }

  private static EventTypeView type(String feature, Class<?> event) {
    Revision revision = event.getAnnotation(Revision.class);
    List<Field> fields = new ArrayList<>();
    collect(event, "", fields);
    return new EventTypeView(
        feature,
        event.getSimpleName(),
        Objects.requireNonNull(revision, event.getName()).value(),
        EventForms.readable(event),
        fields);
  }

  private static void collect(Class<?> owner, String prefix, List<Field> into) {
    for (RecordComponent component : owner.getRecordComponents()) {
      Type told = told(component);
      boolean many = Collection.class.isAssignableFrom(raw(told));
      Class<?> type = raw(many ? part(told) : told);
      String path = prefix + component.getName() + (many ? "[]" : "");
      into.add(
          new Field(
              owner.getSimpleName(),
              path,
              many ? "[" + name(type) + "]" : name(type),
              component.getAnnotatedType().isAnnotationPresent(Nullable.class),
              component.isAnnotationPresent(Personal.class)));
      if (isPart(type)) {
        collect(type, path + ".", into);
      }
    }
  }

  /** A record with fields of its own; one of a single value, such as an id, is stored bare. */
  private static boolean isPart(Class<?> type) {
    return type.isRecord()
        && type.getName().startsWith(PARTS)
        && type.getRecordComponents().length > 1;
  }

  /** What it tells, whether or not that can still be read. */
  private static Type told(RecordComponent component) {
    return component.getType() == PersonalData.class
        ? part(component.getGenericType())
        : component.getGenericType();
  }

  private static Type part(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  private static Class<?> raw(Type type) {
    return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
  }

  private static String name(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "int", "long" -> "Integer";
      case "boolean" -> "Boolean";
      case "LocalDate" -> "Date";
      case "Instant" -> "DateTime";
      default -> type.getSimpleName();
    };
  }
}
