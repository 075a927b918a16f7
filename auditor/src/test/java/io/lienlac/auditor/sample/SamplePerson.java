package io.lienlac.auditor.sample;

import io.lienlac.auditor.encoding.StrictBase64;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A person with a key, and what FORMATS.md says that her ciphertexts are. */
public final class SamplePerson {

  public static final String ID = "33333333-0000-4000-8000-000000000001";
  public static final byte[] KEY =
      "abcdefghijklmnopqrstuvwxyz012345".getBytes(StandardCharsets.UTF_8);

  private static final byte[] IV = "twelve bytes".getBytes(StandardCharsets.UTF_8);

  private SamplePerson() {}

  /** The text that stands in a payload in place of a value. */
  public static String seal(String json, String eventId, String path) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(KEY, "AES"), new GCMParameterSpec(128, IV));
      cipher.updateAAD(measured(eventId));
      cipher.updateAAD(measured(path));
      byte[] sealed = cipher.doFinal(json.getBytes(StandardCharsets.UTF_8));
      byte[] all = ByteBuffer.allocate(12 + sealed.length).put(IV).put(sealed).array();
      return ID + ":" + StrictBase64.encode(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] measured(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(4 + bytes.length).putInt(bytes.length).put(bytes).array();
  }
}
