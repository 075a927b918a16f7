package io.lienlac.query.support;

import java.util.List;
import org.bson.Document;

/**
 * An index that a collection has. All keys ascend: what is sorted has one key whose plain order is
 * the order of the list.
 */
public record DeclaredIndex(List<String> keys, boolean unique) {

  public DeclaredIndex {
    keys = List.copyOf(keys);
  }

  public static DeclaredIndex on(String... keys) {
    return new DeclaredIndex(List.of(keys), false);
  }

  public static DeclaredIndex uniqueOn(String... keys) {
    return new DeclaredIndex(List.of(keys), true);
  }

  Document document() {
    Document document = new Document();
    keys.forEach(key -> document.append(key, 1));
    return document;
  }
}
