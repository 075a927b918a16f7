package io.lienlac.query.support;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A digest over every field of every document of a collection or index, as the server gives them
 * back. The order of documents, and that of the fields within them, is of no account; that of lists
 * is. It is the number of documents and the sum of their digests (SHA-256), so that a view of any
 * size needs no room.
 */
public final class ViewDigest {

  private static final int BYTES = 32;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(8 * BYTES);

  private ViewDigest() {}

  /**
   * @param apart fields that are of no account
   */
  public static String of(Iterable<? extends Map<String, Object>> all, String... apart) {
    Set<String> left = Set.of(apart);
    BigInteger sum = BigInteger.ZERO;
    long documents = 0;
    for (Map<String, Object> document : all) {
      left.forEach(document::remove);
      sum = sum.add(new BigInteger(1, sha256(canonical(document)))).mod(MODULUS);
      documents++;
    }
    String digits = sum.toString(16);
    return documents + ":" + "0".repeat(2 * BYTES - digits.length()) + digits;
  }

  private static byte[] sha256(String document) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String canonical(@Nullable Object value) {
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
