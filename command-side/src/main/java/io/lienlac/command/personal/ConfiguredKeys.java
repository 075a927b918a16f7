package io.lienlac.command.personal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** Key-encryption keys out of the settings; the first one is for new keys. */
record ConfiguredKeys(int current, Map<Integer, Aead> all) implements KeyEncryptionKeys {

  private static final int KEY_BYTES = 32;

  /**
   * @param keys such as {@code 2:<32 bytes in Base64>,1:<32 bytes in Base64>}
   */
  static ConfiguredKeys of(String keys) {
    Map<Integer, Aead> all = new HashMap<>();
    int first = 0;
    for (String key : keys.split(",", -1)) {
      String[] parts = key.strip().split(":", 2);
      if (parts.length < 2 || !parts[0].matches("[1-9][0-9]{0,8}")) {
        throw malformed();
      }
      int number = Integer.parseInt(parts[0]);
      first = all.isEmpty() ? number : first;
      if (all.put(number, cipher(parts[1])) != null) {
        throw malformed();
      }
    }
    return new ConfiguredKeys(first, Map.copyOf(all));
  }

  @Override
  public Aead key(int number) {
    Aead key = all.get(number);
    if (key == null) {
      throw new IllegalStateException("lienlac.personal.keys lacks key %d".formatted(number));
    }
    return key;
  }

  /** Without the keys, so that no log shows them. */
  @Override
  public String toString() {
    return "ConfiguredKeys[current=" + current + "]";
  }

  private static Aead cipher(String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      if (key.length != KEY_BYTES) {
        throw malformed();
      }
      return new AesGcmJce(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("A key of lienlac.personal.keys is no key", e);
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "lienlac.personal.keys must be <number>:<32 bytes in Base64>, several parted by commas");
  }
}
