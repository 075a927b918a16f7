package io.lienlac.graphql.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes a place in a list opaque. A cursor carries a seal over the place and the list's name, so
 * that only what this system gave out for that list is taken back.
 */
@Component
class Cursors {

  private static final int SEAL = 9;

  private final SecretKeySpec key;

  Cursors(SecretProperties secret) {
    this.key = new SecretKeySpec(secret.bytes(), "HmacSHA256");
  }

  String encode(String list, String place) {
    byte[] text = place.getBytes(UTF_8);
    byte[] sealed = Arrays.copyOf(seal(list, text), SEAL + text.length);
    System.arraycopy(text, 0, sealed, SEAL, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  Optional<String> decode(String list, String cursor) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length < SEAL) {
      return Optional.empty();
    }
    byte[] text = Arrays.copyOfRange(sealed, SEAL, sealed.length);
    boolean ours = MessageDigest.isEqual(Arrays.copyOf(sealed, SEAL), seal(list, text));
    return ours ? Optional.of(new String(text, UTF_8)) : Optional.empty();
  }

  private byte[] seal(String list, byte[] text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(("cursor\n" + list + "\n").getBytes(UTF_8));
      return Arrays.copyOf(mac.doFinal(text), SEAL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
