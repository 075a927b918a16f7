package io.lienlac.query.archive;

import java.text.Normalizer;

/**
 * The tone mark of syllables in oa, oe and uy stands on the first vowel by the old habit (hòa,
 * khỏe, thủy) and on the second by the new one (hoà, khoẻ, thuỷ). Here it is always put on the
 * second, letter by letter.
 */
final class TonePlacement {

  /** Huyền, sắc, ngã, hỏi, nặng. */
  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

  private TonePlacement() {}

  /** The same text, as long as it was, of a text in NFC. */
  static String unified(String text) {
    StringBuilder unified = new StringBuilder(text);
    for (int at = 0; at + 1 < text.length(); at++) {
      String first = decomposed(text.charAt(at));
      char second = text.charAt(at + 1);
      if (isToned(first) && isPair(first.charAt(0), second)) {
        unified.setCharAt(at, first.charAt(0));
        unified.setCharAt(at + 1, composed(second, first.charAt(1)));
      }
    }
    return unified.toString();
  }

  /** A vowel without another mark than that of its tone. */
  private static boolean isToned(String vowel) {
    return vowel.length() == 2 && TONES.indexOf(vowel.charAt(1)) >= 0;
  }

  private static boolean isPair(char first, char second) {
    return switch (Character.toLowerCase(first)) {
      case 'o' -> "aeAE".indexOf(second) >= 0;
      case 'u' -> "yY".indexOf(second) >= 0;
      default -> false;
    };
  }

  private static String decomposed(char letter) {
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
  }

  private static char composed(char letter, char tone) {
    return Normalizer.normalize("" + letter + tone, Normalizer.Form.NFC).charAt(0);
  }
}
