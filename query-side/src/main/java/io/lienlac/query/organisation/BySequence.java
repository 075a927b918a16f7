package io.lienlac.query.organisation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * What several events of one aggregate say about the same thing: each writes under its own sequence
 * number, so that it may be repeated, and come after later ones.
 */
final class BySequence {

  private BySequence() {}

  static String field(String name, long sequenceNumber) {
    return name + "." + sequenceNumber;
  }

  /** What they say, in the order of the events. */
  static <T> List<T> in(Document document, String name, Class<T> type) {
    Document all = document.get(name, new Document());
    Map<Long, T> sorted = new TreeMap<>();
    for (String sequenceNumber : all.keySet()) {
      sorted.put(Long.valueOf(sequenceNumber), all.get(sequenceNumber, type));
    }
    return List.copyOf(sorted.values());
  }
}
