package io.lienlac.query.search;

import java.util.Map;

/** Fields of one document, which is made if it is not there yet. */
public record IndexWrite(String id, Map<String, Object> fields) {

  /** About how many bytes it takes. */
  long size() {
    return id.length() + size(fields);
  }

  private static long size(Map<?, ?> fields) {
    long size = 0;
    for (Object value : fields.values()) {
      size += value instanceof Map<?, ?> more ? size(more) : 2L * String.valueOf(value).length();
    }
    return size;
  }
}
