package io.lienlac.query.archive;

import java.util.Map;

/**
 * A file of a letter as it stands in the index.
 *
 * @param text its name, and the beginning of its text
 */
record IndexedFile(String name, String text) {

  Map<String, Object> fields() {
    return Map.of("name", name, "text", text);
  }
}
