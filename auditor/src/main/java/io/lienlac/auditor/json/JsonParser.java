package io.lienlac.auditor.json;

import io.lienlac.auditor.json.Json.JsonArray;
import io.lienlac.auditor.json.Json.JsonBoolean;
import io.lienlac.auditor.json.Json.JsonNull;
import io.lienlac.auditor.json.Json.JsonNumber;
import io.lienlac.auditor.json.Json.JsonText;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one document, by recursive descent. */
final class JsonParser {

  static final int DEEPEST = 100;

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  JsonParser(String text) {
    this.text = text;
  }

  Json document() throws Malformed {
    Json value = value(0);
    skipWhiteSpace();
    if (at != text.length()) {
      throw malformed();
    }
    return value;
  }

  private Json value(int depth) throws Malformed {
    if (depth > DEEPEST) {
      throw malformed();
    }
    skipWhiteSpace();
    return switch (peek()) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> new JsonText(string());
      case 't' -> word("true", new JsonBoolean(true));
      case 'f' -> word("false", new JsonBoolean(false));
      case 'n' -> word("null", new JsonNull());
      default -> number();
    };
  }

  private JsonObject object(int depth) throws Malformed {
    Map<String, Json> values = new LinkedHashMap<>();
    take('{');
    skipWhiteSpace();
    if (!taken('}')) {
      do {
        skipWhiteSpace();
        String name = string();
        skipWhiteSpace();
        take(':');
        if (values.containsKey(name)) {
          throw malformed();
        }
        values.put(name, value(depth + 1));
        skipWhiteSpace();
      } while (taken(','));
      take('}');
    }
    return new JsonObject(values);
  }

  private JsonArray array(int depth) throws Malformed {
    List<Json> values = new ArrayList<>();
    take('[');
    skipWhiteSpace();
    if (!taken(']')) {
      do {
        values.add(value(depth + 1));
        skipWhiteSpace();
      } while (taken(','));
      take(']');
    }
    return new JsonArray(values);
  }

  private String string() throws Malformed {
    take('"');
    StringBuilder value = new StringBuilder();
    while (!taken('"')) {
      char next = peek();
      at++;
      if (next < ' ') {
        throw malformed();
      }
      value.append(next == '\\' ? escaped() : next);
    }
    return value.toString();
  }

  private char escaped() throws Malformed {
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw malformed();
    };
  }

  private char unicode() throws Malformed {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      char letter = peek();
      int digit = letter < 128 ? Character.digit(letter, 16) : -1;
      if (digit < 0) {
        throw malformed();
      }
      value = value * 16 + digit;
      at++;
    }
    return (char) value;
  }

  private Json number() throws Malformed {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw malformed();
    }
    at = number.end();
    return new JsonNumber(number.group());
  }

  private Json word(String word, Json value) throws Malformed {
    if (!text.startsWith(word, at)) {
      throw malformed();
    }
    at += word.length();
    return value;
  }

  private void skipWhiteSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw malformed();
    }
    return text.charAt(at);
  }

  private boolean taken(char wanted) throws Malformed {
    boolean there = peek() == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private void take(char wanted) throws Malformed {
    if (!taken(wanted)) {
      throw malformed();
    }
  }

  private Malformed malformed() {
    return new Malformed(Text.JSON_MALFORMED, at);
  }
}
