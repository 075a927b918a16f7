package io.lienlac.api.directive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The digest of a frozen list: SHA-256 over one line {@code KIND:uuid:PURPOSE} for each recipient,
 * each ended by a line feed, in the order of the list. Whoever adds the recipients of all {@link
 * DirectiveAddressed}, in the order of their ordinals, gets the digest in {@link DirectiveSent}.
 */
public final class RecipientDigest {

  private final MessageDigest sha256;

  public RecipientDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** The digest of a whole list, in its order. */
  public static String of(List<Recipient> recipients) {
    return new RecipientDigest().add(recipients).hex();
  }

  /** Adds the next run of the list. */
  public RecipientDigest add(List<Recipient> recipients) {
    for (Recipient recipient : recipients) {
      String line = recipient.kind() + ":" + recipient.id() + ":" + recipient.purpose() + "\n";
      sha256.update(line.getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  /** The digest of all that was added, in hexadecimal digits; afterwards it begins anew. */
  public String hex() {
    return HexFormat.of().formatHex(sha256.digest());
  }
}
