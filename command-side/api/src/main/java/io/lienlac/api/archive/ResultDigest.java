package io.lienlac.api.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of a page of a result: SHA-256 over one line with the number of all hits and one line
 * {@code directive:issuer} for each letter shown, in the order of the page, each ended by a line
 * feed. Whoever has the event can work it out again.
 */
public final class ResultDigest {

  private ResultDigest() {}

  /** In hexadecimal digits. */
  public static String of(long hits, List<ShownLetter> shown) {
    StringBuilder lines = new StringBuilder().append(hits).append('\n');
    for (ShownLetter letter : shown) {
      lines.append(letter.directive()).append(':').append(letter.issuer()).append('\n');
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(lines.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
