package io.lienlac.auditor.leaf;

import io.lienlac.auditor.encoding.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A value of a payload that tells something about a person, as it is stored.
 *
 * @param person whose it is
 * @param sealed 12 bytes IV, ciphertext, 16 bytes tag
 */
public record PersonalValue(String person, byte[] sealed) {

  /** The one field of the object that stands in the value's place. */
  public static final String FIELD = "personal";

  private static final int IV_BYTES = 12;
  private static final int TAG_BYTES = 16;

  /** Reads the text of the field; empty if it is none. */
  public static Optional<PersonalValue> parse(String stored) {
    int colon = stored.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : StrictBase64.decode(stored.substring(colon + 1))
            .filter(bytes -> bytes.length >= IV_BYTES + TAG_BYTES)
            .map(bytes -> new PersonalValue(stored.substring(0, colon), bytes));
  }

  /**
   * Decrypts the value.
   *
   * @param path where it stands in the payload, as a JSON Pointer
   * @param key 32 bytes
   * @return JSON in UTF-8; empty if the key is not the one, or the value was not made for this
   *     place
   */
  public Optional<byte[]> open(String eventId, String path, byte[] key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(8 * TAG_BYTES, sealed, 0, IV_BYTES));
      cipher.updateAAD(measured(eventId));
      cipher.updateAAD(measured(path));
      return Optional.of(cipher.doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] measured(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }
}
