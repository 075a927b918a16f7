package io.lienlac.query.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A digest over every field of every document of a collection or index, as the server gives them
 * back. The order of documents, and that of the fields within them, is of no account; that of lists
 * is.
 */
public final class ViewDigest {

  private ViewDigest() {}

  /**
   * @param apart fields that are of no account
   */
  public static String of(Iterable<? extends Map<String, Object>> all, String... apart) {
    TreeSet<String> documents = new TreeSet<>();
    for (Map<String, Object> document : all) {
      List.of(apart).forEach(document::remove);
      documents.add(canonical(document));
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      documents.forEach(
          document -> digest.update((document + "\n").getBytes(StandardCharsets.UTF_8)));
      return documents.size() + ":" + HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String canonical(Object value) {
    return switch (value) {
      case null -> "null";
      case Map<?, ?> map -> {
        Map<String, String> sorted = new TreeMap<>();
        map.forEach((key, each) -> sorted.put(String.valueOf(key), canonical(each)));
        yield sorted.toString();
      }
      case List<?> list -> list.stream().map(ViewDigest::canonical).toList().toString();
      default -> value.getClass().getSimpleName() + "'" + value + "'";
    };
  }
}
