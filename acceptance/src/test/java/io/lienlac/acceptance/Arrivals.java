package io.lienlac.acceptance;

import tools.jackson.databind.JsonNode;

/** The subscription to what arrives in a unit's inbox. */
record Arrivals(String unit) {

  /** To what arrives from now on. */
  String fromNow() {
    return listen("");
  }

  /** To what arrived after a cursor, and to all that follows. */
  String after(String cursor) {
    return listen(", after: \"" + cursor + "\"");
  }

  private String listen(String after) {
    return """
    subscription { inboxItemArrived(unit: "%s"%s) { cursor item { directive { id subject } } } }\
    """
        .formatted(unit, after);
  }

  /** Whether the event tells of a letter; the first one only says from where it listens. */
  static boolean hasLetter(JsonNode event) {
    return event.path("item").isObject();
  }

  static String letter(JsonNode event) {
    return event.at("/item/directive/id").asString();
  }

  static String cursor(JsonNode event) {
    return event.path("cursor").asString();
  }
}
