package io.lienlac.command.erasure;

import io.lienlac.api.organisation.PersonId;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Of an event what names a person: of a list of many, that one. */
final class NamedParts {

  private static final JsonMapper JSON = JsonMapper.shared();

  private NamedParts() {}

  static String of(PersonId person, byte[] payload) {
    return JSON.writeValueAsString(of(person.toString(), JSON.readTree(payload)));
  }

  private static JsonNode of(String person, JsonNode node) {
    switch (node) {
      case ObjectNode object -> {
        for (String name : List.copyOf(object.propertyNames())) {
          object.set(name, of(person, object.path(name)));
        }
        return object;
      }
      case ArrayNode array when names(person, array) -> {
        ArrayNode named = array.arrayNode();
        array.forEach(
            each -> {
              if (names(person, each)) {
                named.add(of(person, each));
              }
            });
        return named;
      }
      default -> {
        return node;
      }
    }
  }

  private static boolean names(String person, JsonNode node) {
    if (node.isString()) {
      return node.asString().equals(person);
    }
    for (JsonNode child : node) {
      if (names(person, child)) {
        return true;
      }
    }
    return false;
  }
}
