package io.lienlac.auditor.json;

import io.lienlac.auditor.json.Json.JsonArray;
import java.util.Optional;

/** Finds a value in a document by RFC 6901. */
public final class JsonPointer {

  private JsonPointer() {}

  /** The value at a path such as {@code /attachments/0/name}; empty if there is none. */
  public static Optional<Json> find(Json document, String path) {
    if (path.isEmpty()) {
      return Optional.of(document);
    }
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    Optional<Json> value = Optional.of(document);
    for (String step : path.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      value = value.flatMap(parent -> child(parent, name));
    }
    return value;
  }

  private static Optional<Json> child(Json parent, String name) {
    return switch (parent) {
      case JsonObject object -> object.get(name);
      case JsonArray array when name.matches("0|[1-9][0-9]{0,8}") ->
          array.values().stream().skip(Integer.parseInt(name)).findFirst();
      default -> Optional.empty();
    };
  }
}
