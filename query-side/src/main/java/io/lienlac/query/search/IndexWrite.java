package io.lienlac.query.search;

import java.util.Map;

/**
 * Fields of one document, which is made if it is not there yet.
 *
 * @param beginning whether it is as a rule this that makes the document, which is then written
 *     without a look at whether it is there
 */
public record IndexWrite(String id, Map<String, Object> fields, boolean beginning) {

  /** What a document begins with. */
  public static IndexWrite first(String id, Map<String, Object> fields) {
    return new IndexWrite(id, fields, true);
  }

  /** What is added to a document, or changed in it. */
  public static IndexWrite more(String id, Map<String, Object> fields) {
    return new IndexWrite(id, fields, false);
  }

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
