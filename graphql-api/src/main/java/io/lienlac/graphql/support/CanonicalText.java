package io.lienlac.graphql.support;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One text for one input: fields by name, every text preceded by its length, so that two inputs
 * have the same text only if they are the same. A field that is null is as one not given.
 */
final class CanonicalText {

  private CanonicalText() {}

  static String of(Map<String, Object> input) {
    StringBuilder text = new StringBuilder();
    append(text, input);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value) {
    switch (value) {
      case null -> text.append('-');
      case Map<?, ?> fields -> appendFields(text, fields);
      case Collection<?> items -> {
        text.append('[');
        items.forEach(item -> append(text, item));
        text.append(']');
      }
      default -> appendText(text, value.toString());
    }
  }

  private static void appendFields(StringBuilder text, Map<?, ?> fields) {
    Map<String, Object> sorted = new TreeMap<>();
    fields.forEach(
        (name, value) -> {
          if (value != null) {
            sorted.put(String.valueOf(name), value);
          }
        });
    text.append('{');
    sorted.forEach(
        (name, value) -> {
          appendText(text, name);
          append(text, value);
        });
    text.append('}');
  }

  private static void appendText(StringBuilder text, String value) {
    text.append(value.length()).append(':').append(value);
  }
}
