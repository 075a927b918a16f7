package io.lienlac.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What an event tells about a person, for as long as that person is not erased. In JSON it is the
 * value itself, or else {@code {"erased":true}}.
 */
@JsonSerialize(using = PersonalDataSerializer.class)
@JsonDeserialize(using = PersonalDataDeserializer.class)
public sealed interface PersonalData<T> {

  /** What was told. */
  record Kept<T>(T value) implements PersonalData<T> {}

  /** Something was told, and can be read no more. */
  record Erased<T>() implements PersonalData<T> {}

  /** Of what may never have been told; null where it was not. */
  static <T> @Nullable PersonalData<T> ofNullable(@Nullable T value) {
    return value == null ? null : new Kept<T>(value);
  }

  /** What was told; null where nothing was, or where it is erased. */
  static <T> @Nullable T orNull(@Nullable PersonalData<T> told) {
    return told instanceof Kept<T> kept ? kept.value() : null;
  }

  /**
   * The value as it would be told once more: where what was told is erased, nobody can say that it
   * was another.
   */
  static <T> @Nullable PersonalData<T> again(@Nullable PersonalData<T> told, @Nullable T value) {
    return told instanceof Erased<T> ? told : ofNullable(value);
  }

  /** The same of what is always told. */
  default PersonalData<T> again(T value) {
    return isErased() ? this : new Kept<T>(value);
  }

  default boolean isErased() {
    return this instanceof Erased<T>;
  }

  /** What follows from what was told, and is erased with it. */
  default <R> PersonalData<R> map(Function<? super T, ? extends R> mapping) {
    return this instanceof Kept<T> kept
        ? new Kept<R>(mapping.apply(kept.value()))
        : new Erased<R>();
  }

  /** What was told; {@code otherwise} where it is erased. */
  default T or(T otherwise) {
    return this instanceof Kept<T> kept ? kept.value() : otherwise;
  }
}
