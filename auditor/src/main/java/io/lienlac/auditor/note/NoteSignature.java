package io.lienlac.auditor.note;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature under a note.
 *
 * @param keyId the number of the key, of 32 bits without a sign
 * @param bytes what follows the number
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

  static final String DASH = "\u2014 ";
  static final int KEY_ID_BYTES = 4;

  /** Reads a line without its line feed. */
  static NoteSignature parse(String line) throws Malformed {
    int gap = line.lastIndexOf(' ');
    if (!line.startsWith(DASH) || gap < DASH.length()) {
      throw new Malformed(Text.NOTE_SIGNATURE_MALFORMED, line);
    }
    String name = line.substring(DASH.length(), gap);
    byte[] signed =
        StrictBase64.decode(line.substring(gap + 1))
            .filter(bytes -> bytes.length > KEY_ID_BYTES && KeyNames.isName(name))
            .orElseThrow(() -> new Malformed(Text.NOTE_SIGNATURE_MALFORMED, line));
    return new NoteSignature(
        name,
        ByteBuffer.wrap(signed).getInt(),
        Arrays.copyOfRange(signed, KEY_ID_BYTES, signed.length));
  }

  /** The line, with its line feed. */
  public String line() {
    byte[] signed =
        ByteBuffer.allocate(KEY_ID_BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return DASH + name + " " + StrictBase64.encode(signed) + "\n";
  }
}
