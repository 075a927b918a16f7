package io.lienlac.query.support;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Vietnamese text as people type it in a hurry: without marks, in lower case. */
public final class FoldedText {

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private FoldedText() {}

  /** Folds letter by letter: what stands where in the outcome stands there in the NFC too. */
  public static String fold(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length());
    for (int at = 0; at < composed.length(); at++) {
      folded.append(fold(composed.charAt(at)));
    }
    return folded.toString();
  }

  /** Takes the marks away, letter by letter, and leaves the letters as large as they are. */
  public static String withoutMarks(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder plain = new StringBuilder(composed.length());
    for (int at = 0; at < composed.length(); at++) {
      plain.append(withoutMarks(composed.charAt(at)));
    }
    return plain.toString();
  }

  /** The folded words of a text. */
  public static List<String> words(String text) {
    return Arrays.stream(NO_WORD.split(fold(text))).filter(word -> !word.isEmpty()).toList();
  }

  private static char fold(char letter) {
    return withoutMarks(Character.toLowerCase(letter));
  }

  private static char withoutMarks(char letter) {
    return switch (letter) {
      case 'đ' -> 'd';
      case 'Đ' -> 'D';
      default ->
          Character.isSurrogate(letter)
              ? letter
              : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    };
  }
}
