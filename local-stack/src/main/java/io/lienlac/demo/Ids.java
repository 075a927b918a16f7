package io.lienlac.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ids that the system gave, by the keys of the demo's files. */
final class Ids {

  private final Map<Name, String> ids = new ConcurrentHashMap<>();

  /** Keeps the id of what a mutation made or changed. */
  void put(Mutation mutation, String key, String id) {
    ids.put(new Name(mutation.effect, key), id);
  }

  String unit(String key) {
    return of("unit", key);
  }

  List<String> units(List<String> keys) {
    return keys.stream().map(this::unit).toList();
  }

  String person(String key) {
    return of("person", key);
  }

  String appointment(String key) {
    return of("appointment", key);
  }

  String letter(String key) {
    return of("directive", key);
  }

  String upload(String key) {
    return of("upload", key);
  }

  private String of(String type, String key) {
    String id = ids.get(new Name(type, key));
    if (id == null) {
      throw new DemoFailed("The demo's files name " + type + " " + key + ", which nothing made.");
    }
    return id;
  }

  private record Name(String type, String key) {}
}
