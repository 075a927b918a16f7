package io.lienlac.files;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Optional;

/**
 * Objects that nobody reads where they lie: each is encrypted under a key of its own (HKDF-SHA-256
 * of ours) by AES-256-GCM in segments of 64 KiB, so that a small piece at a time is in memory. What
 * was changed, cut off, or lies under another key than it was put under, fails to be read.
 */
final class SealedObjects {

  private static final String KEY_DERIVATION = "HmacSha256";
  private static final int KEY_BYTES = 32;
  private static final int SEGMENT_BYTES = 64 * 1024;

  private final ObjectStore store;
  private final TemporaryFiles temporary;
  private final AesGcmHkdfStreaming cipher;

  SealedObjects(ObjectStore store, TemporaryFiles temporary, byte[] key) {
    this.store = store;
    this.temporary = temporary;
    try {
      this.cipher = new AesGcmHkdfStreaming(key, KEY_DERIVATION, KEY_BYTES, SEGMENT_BYTES, 0);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalArgumentException("The key of files is no key", e);
    }
  }

  /** Writes the content of an object. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream target) throws IOException;
  }

  void put(String key, Content content) throws IOException {
    Path sealed = temporary.make();
    try {
      try (OutputStream target =
          cipher.newEncryptingStream(Files.newOutputStream(sealed), aad(key))) {
        content.writeTo(target);
      }
      store.put(key, sealed);
    } catch (GeneralSecurityException e) {
      throw new IOException("Cannot encrypt " + key, e);
    } finally {
      Files.deleteIfExists(sealed);
    }
  }

  Optional<InputStream> open(String key) throws IOException {
    Optional<InputStream> sealed = store.open(key);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(cipher.newDecryptingStream(sealed.get(), aad(key)));
    } catch (GeneralSecurityException e) {
      sealed.get().close();
      throw new IOException("Cannot decrypt " + key, e);
    }
  }

  /** The whole of a small object; what was changed or cut off where it lies is {@link Damaged}. */
  Optional<byte[]> read(String key) throws IOException {
    Optional<InputStream> sealed = store.open(key);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes;
    try (InputStream stored = sealed.get()) {
      bytes = stored.readAllBytes();
    }
    try (InputStream content =
        cipher.newDecryptingStream(new ByteArrayInputStream(bytes), aad(key))) {
      return Optional.of(content.readAllBytes());
    } catch (GeneralSecurityException | IOException e) {
      throw new Damaged(key, e);
    }
  }

  /** What lies under a key is not what was put there. No later attempt will help. */
  static final class Damaged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Damaged(String key, Exception cause) {
      super("Cannot decrypt " + key, cause);
    }
  }

  void delete(String key) throws IOException {
    store.delete(key);
  }

  void check() throws IOException {
    store.check();
  }

  private static byte[] aad(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }
}
