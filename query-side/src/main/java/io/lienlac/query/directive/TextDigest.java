package io.lienlac.query.directive;

import io.lienlac.query.support.FoldedText;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Digests by which texts are recognised, and by which nobody without the key can try texts: a plain
 * hash of a short letter about somebody would give it away. Marks, capitals and white space do not
 * matter; every other sign does, for a comma or a zero may change what is said.
 */
final class TextDigest {

  private static final String ALGORITHM = "HmacSHA256";
  private static final byte[] USE = "key\ntexts of letters".getBytes(StandardCharsets.UTF_8);

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

  /** White space of every kind. */
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");

  private final SecretKeySpec key;

  /**
   * @param secret of the system, out of which a key is made that is for nothing else
   */
  TextDigest(byte[] secret) {
    this.key =
        new SecretKeySpec(hmac(new SecretKeySpec(secret, ALGORITHM), USE), ALGORITHM);
  }

  /** In Base64. */
  String of(String text) {
    String seen = UNSEEN.matcher(FoldedText.fold(text)).replaceAll("");
    String folded = SPACE.matcher(seen).replaceAll(" ").strip();
    return Base64.getEncoder()
        .encodeToString(hmac(key, folded.getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] hmac(SecretKeySpec key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }
}
