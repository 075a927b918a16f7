package io.lienlac.graphql.support;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Seals on what is given out and comes back: without the key nobody can make one. */
public final class Seals {

  private Seals() {}

  /** The content and its seal, in letters that an address may have. */
  public static String seal(byte[] key, byte[] content) {
    byte[] seal = DerivedKeys.seal(key, content);
    byte[] sealed = Arrays.copyOf(content, content.length + seal.length);
    System.arraycopy(seal, 0, sealed, content.length, seal.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /** The content, of so many bytes, if it is under our seal. */
  public static Optional<byte[]> open(byte[] key, String text, int length) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (sealed.length <= length) {
      return Optional.empty();
    }
    byte[] content = Arrays.copyOf(sealed, length);
    byte[] seal = Arrays.copyOfRange(sealed, length, sealed.length);
    return MessageDigest.isEqual(seal, DerivedKeys.seal(key, content))
        ? Optional.of(content)
        : Optional.empty();
  }
}
