package io.lienlac.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that an account wishes, under a key that is the same in every load, so that what was
 * done before is not done again.
 */
record Wish(String account, Mutation mutation, String key, Map<String, Object> input) {

  Wish(String account, Mutation mutation, String key) {
    this(account, mutation, key, Map.of());
  }

  /** With one more field of the input, unless it has no value. */
  Wish with(String field, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    Map<String, Object> more = new LinkedHashMap<>(input);
    more.put(field, value instanceof LocalDate date ? date.toString() : value);
    return new Wish(account, mutation, key, more);
  }

  Map<String, Object> inputWithKey() {
    return with("idempotencyKey", "demo:" + key).input();
  }
}
