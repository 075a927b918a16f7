package io.lienlac.auditor.json;

import io.lienlac.auditor.encoding.StrictUtf8;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.util.List;

/** A value of RFC 8259. */
public sealed interface Json
    permits JsonObject,
        Json.JsonArray,
        Json.JsonText,
        Json.JsonNumber,
        Json.JsonBoolean,
        Json.JsonNull {

  /**
   * Reads a whole document. No name may stand twice in an object, nothing may be nested deeper than
   * {@link JsonParser#DEEPEST}, and nothing but white space may follow.
   *
   * @throws Malformed if it is anything else
   */
  static Json parse(String document) throws Malformed {
    return new JsonParser(document).document();
  }

  /** Reads a whole document in UTF-8. */
  static Json parse(byte[] document, int from, int length) throws Malformed {
    return parse(
        StrictUtf8.decode(document, from, length)
            .orElseThrow(() -> new Malformed(Text.JSON_MALFORMED, 0)));
  }

  /** A whole document that is an object. */
  static JsonObject parseObject(String document) throws Malformed {
    return object(parse(document), "");
  }

  /** The value as an object; {@code name} says where it stands. */
  static JsonObject object(Json value, String name) throws Malformed {
    if (value instanceof JsonObject object) {
      return object;
    }
    throw new Malformed(Text.JSON_NO_OBJECT, name);
  }

  /** A string, without its escapes. */
  record JsonText(String value) implements Json {}

  /**
   * A number.
   *
   * @param digits as it is written
   */
  record JsonNumber(String digits) implements Json {}

  /** True or false. */
  record JsonBoolean(boolean value) implements Json {}

  /** The value {@code null}. */
  record JsonNull() implements Json {}

  /** A list of values. */
  record JsonArray(List<Json> values) implements Json {
    public JsonArray {
      values = List.copyOf(values);
    }
  }
}
