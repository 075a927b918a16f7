package io.lienlac.api.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of a frozen list: SHA-256 over one line for each recipient, in the order of the list:
 * kind, id and purpose, parted by colons and ended by a line feed.
 */
public final class RecipientDigest {

  private final MessageDigest digest = sha256();

  /** Takes in the next recipients of the list. */
  public RecipientDigest add(List<Recipient> recipients) {
    for (Recipient recipient : recipients) {
      String line = recipient.kind() + ":" + recipient.id() + ":" + recipient.purpose() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** The digest of all that was taken in, in hexadecimal digits; afterwards it begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
