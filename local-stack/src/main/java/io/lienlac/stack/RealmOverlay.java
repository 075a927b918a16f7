package io.lienlac.stack;

import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays what the demo adds over the production realm: lists of the overlay are appended to those of
 * the realm, and everything else in it takes the place of the realm's.
 */
final class RealmOverlay {

  private static final JsonMapper JSON = JsonMapper.shared();

  private RealmOverlay() {}

  static void merge(Path realm, Path overlay, Path out) {
    ObjectNode merged = read(realm);
    read(overlay).properties().forEach(field -> lay(merged, field.getKey(), field.getValue()));
    JSON.writerWithDefaultPrettyPrinter().writeValue(out, merged);
  }

  private static ObjectNode read(Path file) {
    return JSON.readValue(file, ObjectNode.class);
  }

  private static void lay(ObjectNode realm, String name, JsonNode value) {
    if (value instanceof ArrayNode more && realm.get(name) instanceof ArrayNode present) {
      present.addAll(more);
    } else {
      realm.set(name, value);
    }
  }
}
