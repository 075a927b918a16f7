package io.lienlac.auditor.json;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object, its values in the order in which they stand. A value that is {@code null} counts as
 * absent.
 */
public record JsonObject(Map<String, Json> values) implements Json {

  public JsonObject {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Optional<Json> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !(value instanceof JsonNull));
  }

  /** The value of this name, which has to be there. */
  public Json need(String name) throws Malformed {
    return get(name).orElseThrow(() -> new Malformed(Text.JSON_ABSENT, name));
  }

  public JsonObject object(String name) throws Malformed {
    return Json.object(need(name), name);
  }

  public String text(String name) throws Malformed {
    return text(need(name), name);
  }

  public Optional<String> optionalText(String name) throws Malformed {
    Optional<Json> value = get(name);
    return value.isEmpty() ? Optional.empty() : Optional.of(text(value.get(), name));
  }

  public List<Json> array(String name) throws Malformed {
    if (need(name) instanceof JsonArray array) {
      return array.values();
    }
    throw new Malformed(Text.JSON_NO_ARRAY, name);
  }

  /** A whole number of 0 or more. */
  public long count(String name) throws Malformed {
    if (need(name) instanceof JsonNumber number && number.digits().matches("\\d{1,18}")) {
      return Long.parseLong(number.digits());
    }
    throw new Malformed(Text.JSON_NO_COUNT, name);
  }

  public boolean flag(String name) throws Malformed {
    if (need(name) instanceof JsonBoolean flag) {
      return flag.value();
    }
    throw new Malformed(Text.JSON_NO_FLAG, name);
  }

  private static String text(Json value, String name) throws Malformed {
    if (value instanceof JsonText text) {
      return text.value();
    }
    throw new Malformed(Text.JSON_NO_TEXT, name);
  }
}
