package io.lienlac.auditor.note;

import io.lienlac.auditor.tree.Hashing;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Names of keys, and the numbers that they have beside them. */
final class KeyNames {

  private static final int NEXT_LINE = 0x85;

  private KeyNames() {}

  /** Not empty, without white space of any kind, and without a plus. */
  static boolean isName(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .noneMatch(
                letter ->
                    letter == '+'
                        || letter == NEXT_LINE
                        || Character.isWhitespace(letter)
                        || Character.isSpaceChar(letter));
  }

  /** The first four bytes of SHA-256 over name, line feed, type and public key. */
  static int id(String name, SignatureType type, byte[] publicKey) {
    MessageDigest sha256 = Hashing.sha256();
    sha256.update(name.getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) '\n');
    sha256.update(type.code());
    return ByteBuffer.wrap(sha256.digest(publicKey)).getInt();
  }
}
