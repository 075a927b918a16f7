package io.lienlac.auditor.json;

/**
 * Writes one object without white space, its strings as in RFC 8785 §3.2.2.2: nothing is escaped
 * but quotes, backslashes and control characters.
 */
public final class CanonicalJson {

  private final StringBuilder text = new StringBuilder("{");

  /** A member whose value is a string. */
  public CanonicalJson put(String name, String value) {
    begin(name);
    quote(value);
    return this;
  }

  public CanonicalJson put(String name, long value) {
    begin(name);
    text.append(value);
    return this;
  }

  public CanonicalJson put(String name, boolean value) {
    begin(name);
    text.append(value);
    return this;
  }

  public CanonicalJson put(String name, CanonicalJson value) {
    begin(name);
    text.append(value);
    return this;
  }

  private void begin(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    quote(name);
    text.append(':');
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      append(value.charAt(i));
    }
    text.append('"');
  }

  private void append(char letter) {
    switch (letter) {
      case '"' -> text.append("\\\"");
      case '\\' -> text.append("\\\\");
      case '\b' -> text.append("\\b");
      case '\t' -> text.append("\\t");
      case '\n' -> text.append("\\n");
      case '\f' -> text.append("\\f");
      case '\r' -> text.append("\\r");
      default -> {
        if (letter < ' ') {
          text.append("\\u00").append(letter < 0x10 ? '0' : '1');
          text.append(Character.forDigit(letter & 0xf, 16));
        } else {
          text.append(letter);
        }
      }
    }
  }

  /** The whole object. */
  @Override
  public String toString() {
    return text + "}";
  }
}
