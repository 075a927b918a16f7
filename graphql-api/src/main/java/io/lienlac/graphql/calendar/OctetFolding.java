package io.lienlac.graphql.calendar;

import java.nio.charset.StandardCharsets;

/**
 * Lines of at most 75 octets in UTF-8 without their end; a longer one goes on in the next, after a
 * space (RFC 5545, 3.1). No character is split.
 */
final class OctetFolding {

  private static final int MOST_OCTETS = 75;
  private static final String END = "\r\n";

  private OctetFolding() {}

  static String fold(String text) {
    StringBuilder folded = new StringBuilder();
    for (String line : text.split(END)) {
      fold(line, folded);
      folded.append(END);
    }
    return folded.toString();
  }

  private static void fold(String line, StringBuilder folded) {
    int octets = 0;
    for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
      String character = Character.toString(line.codePointAt(i));
      int size = character.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        folded.append(END).append(' ');
        octets = 1;
      }
      folded.append(character);
      octets += size;
    }
  }
}
