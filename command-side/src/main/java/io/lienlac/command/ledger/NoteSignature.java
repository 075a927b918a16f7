package io.lienlac.command.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A line under a signed note.
 *
 * @param name of the key
 * @param bytes four that tell the key, and what it has signed
 */
record NoteSignature(String name, byte[] bytes) {

  static final String DASH = "\u2014 ";
  static final int ID_BYTES = 4;

  private static final int PARTS = 2;

  /** Empty for what is no such line; the line feed at its end is left out. */
  static Optional<NoteSignature> parse(String line) {
    if (!line.startsWith(DASH)) {
      return Optional.empty();
    }
    String[] parts = line.substring(DASH.length()).split(" ", -1);
    if (parts.length != PARTS || !isName(parts[0])) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(parts[1]);
      return bytes.length > ID_BYTES
          ? Optional.of(new NoteSignature(parts[0], bytes))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  static boolean isName(String text) {
    return !text.isEmpty()
        && text.codePoints()
            .noneMatch(
                letter ->
                    letter == '+'
                        || letter < ' '
                        || Character.isWhitespace(letter)
                        || Character.isSpaceChar(letter));
  }

  boolean isBy(String key, byte[] id) {
    return name.equals(key) && Arrays.equals(bytes, 0, ID_BYTES, id, 0, ID_BYTES);
  }

  /** Whether the other one is by the same key. */
  boolean isBySameAs(NoteSignature other) {
    return isBy(other.name, other.bytes);
  }

  /** What the key has signed. */
  byte[] signature() {
    return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
  }

  /** With the line feed at its end. */
  String line() {
    return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
  }
}
