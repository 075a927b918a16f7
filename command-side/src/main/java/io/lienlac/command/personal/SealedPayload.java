package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.personal.SealedValue.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of an event on its way into the store or out of it.
 *
 * @param event its id
 */
record SealedPayload(String event, JsonNode json) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** What stands in place of a value that nobody can read any more. */
  static final JsonNode ERASED = JSON.valueToTree(new PersonalData.Erased<Object>());

  static SealedPayload read(String event, byte[] payload) {
    return new SealedPayload(event, JSON.readTree(payload));
  }

  byte[] bytes() {
    return JSON.writeValueAsBytes(json);
  }

  /** The persons about whom the fields tell something. */
  Set<PersonId> toldOf(List<PersonalField> fields) {
    Set<PersonId> persons = new HashSet<>();
    fields.forEach(field -> field.person(json).ifPresent(persons::add));
    return persons;
  }

  /** Encrypts what the fields tell about a person; of one without a key nothing is told. */
  void seal(List<PersonalField> fields, Map<PersonId, Aead> keys) {
    for (PersonalField field : fields) {
      field.person(json).ifPresent(person -> seal(field.name(), person, keys));
    }
  }

  private void seal(String field, PersonId person, Map<PersonId, Aead> keys) {
    Aead key = keys.get(person);
    byte[] value = JSON.writeValueAsBytes(json.path(field));
    ((ObjectNode) json)
        .set(
            field,
            key == null
                ? ERASED
                : SealedValue.of(value, person, key, new Place(event, "/" + escaped(field)))
                    .node());
  }

  /** The persons whose keys are needed to read it. */
  Set<PersonId> sealedFor() {
    Set<PersonId> persons = new HashSet<>();
    collect(json, persons);
    return persons;
  }

  private static void collect(JsonNode node, Set<PersonId> persons) {
    SealedValue.in(node).ifPresent(value -> persons.add(value.person()));
    node.forEach(child -> collect(child, persons));
  }

  /** What is encrypted in it, by the JSON Pointers of where it stands. */
  Map<String, SealedValue> values() {
    Map<String, SealedValue> values = new LinkedHashMap<>();
    collect(json, "", values);
    return values;
  }

  private static void collect(JsonNode node, String path, Map<String, SealedValue> values) {
    SealedValue.in(node).ifPresent(value -> values.put(path, value));
    node.propertyNames()
        .forEach(name -> collect(node.path(name), path + "/" + escaped(name), values));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.path(i), path + "/" + i, values);
    }
  }

  /** The payload in plain text, but for what is erased. */
  SealedPayload opened(Map<PersonId, Aead> keys) {
    return new SealedPayload(event, opened(json, "", keys));
  }

  private JsonNode opened(JsonNode node, String path, Map<PersonId, Aead> keys) {
    return SealedValue.in(node)
        .map(value -> plain(value, new Place(event, path), keys.get(value.person())))
        .orElseGet(() -> openedWithin(node, path, keys));
  }

  private JsonNode openedWithin(JsonNode node, String path, Map<PersonId, Aead> keys) {
    switch (node) {
      case ObjectNode object -> {
        for (String name : List.copyOf(object.propertyNames())) {
          object.set(name, opened(object.path(name), path + "/" + escaped(name), keys));
        }
      }
      case ArrayNode array -> {
        for (int i = 0; i < array.size(); i++) {
          array.set(i, opened(array.path(i), path + "/" + i, keys));
        }
      }
      default -> {}
    }
    return node;
  }

  private static JsonNode plain(SealedValue value, Place place, @Nullable Aead key) {
    return key == null ? ERASED : JSON.readTree(value.open(key, place));
  }

  /** A name as a part of a JSON Pointer. */
  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
