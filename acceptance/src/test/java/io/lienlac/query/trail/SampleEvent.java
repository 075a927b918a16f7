package io.lienlac.query.trail;

import io.lienlac.api.DomainEvent;
import io.lienlac.api.PersonalData;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** An event of any kind with every field filled, made out of its record. */
final class SampleEvent {

  private SampleEvent() {}

  static DomainEvent of(Class<?> event) {
    return (DomainEvent) value(event);
  }

  /** Every type of enum in an event and in its parts. */
  static Set<Class<?>> enums(Type type) {
    if (type instanceof ParameterizedType generic) {
      return enums(generic.getActualTypeArguments()[0]);
    }
    Set<Class<?>> found = new HashSet<>();
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      found.add(plain);
    } else if (plain.isRecord()) {
      for (RecordComponent component : plain.getRecordComponents()) {
        found.addAll(enums(component.getGenericType()));
      }
    }
    return found;
  }

  private static Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      Object part = value(generic.getActualTypeArguments()[0]);
      if (generic.getRawType() == PersonalData.class) {
        return new PersonalData.Kept<>(part);
      }
      return generic.getRawType() == Set.class ? Set.of(part) : List.of(part);
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return record(plain);
    }
    if (plain.isEnum()) {
      return Objects.requireNonNull(plain.getEnumConstants())[0];
    }
    return switch (plain.getSimpleName()) {
      case "UUID" -> UUID.randomUUID();
      case "Instant" -> Instant.parse("2019-10-15T02:00:00.123456Z");
      case "LocalDate" -> LocalDate.of(2019, 10, 14);
      case "String" -> "text";
      case "int" -> 3;
      case "long" -> 3L;
      case "boolean", "Boolean" -> true;
      default -> throw new IllegalArgumentException("no sample of " + type);
    };
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(
          Arrays.stream(components).map(each -> value(each.getGenericType())).toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName(), e);
    }
  }
}
