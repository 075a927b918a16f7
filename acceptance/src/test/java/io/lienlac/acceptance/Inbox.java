package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An inbox as its reader sees it: a unit's, or the reader's own. */
record Inbox(GraphQl reader, Map<String, Object> of) {

  private static final String PAGE =
      "query($unit: ID, $after: String) { viewer { inbox(unit: $unit, first: 100, after: $after) {"
          + " pageInfo { hasNextPage endCursor } edges { node { id purpose readAt acknowledgedAt"
          + " readBy { id } directive { id subject } } } } } }";

  /** The reader's own. */
  static Inbox own(GraphQl reader) {
    return new Inbox(reader, Map.of());
  }

  /** A unit's, for which the reader acts. */
  static Inbox of(String unit, GraphQl reader) {
    return new Inbox(reader, Map.of("unit", unit));
  }

  /** Its items, the newest first. */
  List<JsonNode> items() {
    List<JsonNode> all = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>(of);
    while (true) {
      JsonNode page = reader.data(PAGE, variables).path("viewer").path("inbox");
      for (JsonNode edge : page.path("edges")) {
        all.add(edge.path("node"));
      }
      if (!page.path("pageInfo").path("hasNextPage").asBoolean()) {
        return all;
      }
      variables.put("after", page.path("pageInfo").path("endCursor").asString());
    }
  }

  /** The ids of its letters, the newest first. */
  List<String> letters() {
    return items().stream().map(item -> item.path("directive").path("id").asString()).toList();
  }

  /** The item of a letter. */
  JsonNode item(String letter) {
    return items().stream()
        .filter(item -> item.path("directive").path("id").asString().equals(letter))
        .findFirst()
        .orElseThrow();
  }
}
