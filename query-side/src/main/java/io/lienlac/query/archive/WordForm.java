package io.lienlac.query.archive;

import io.lienlac.query.support.FoldedText;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The forms in which a text is kept for search, each as long as the text itself in NFC and with its
 * words in the same places: so what is found in a form stands there in the text.
 */
enum WordForm {
  /** Without marks, in small letters. */
  PLAIN(false, false),
  /** With marks, in small letters. */
  MARKED(true, false),
  /** Without marks, with its capitals. */
  CASED(false, true),
  /** With both. */
  TYPED(true, true);

  private final boolean marks;
  private final boolean capitals;

  WordForm(boolean marks, boolean capitals) {
    this.marks = marks;
    this.capitals = capitals;
  }

  /** The form in which a word is looked for: marks and capitals matter if they were typed. */
  static WordForm lookedForAs(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    boolean marked = !FoldedText.withoutMarks(composed).equals(composed);
    boolean capital = composed.chars().anyMatch(Character::isUpperCase);
    if (marked) {
      return capital ? TYPED : MARKED;
    }
    return capital ? CASED : PLAIN;
  }

  /** The text in this form, with blanks where there is no word. */
  String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    String kept = marks ? TonePlacement.unified(composed) : FoldedText.withoutMarks(composed);
    StringBuilder form = new StringBuilder(kept.length());
    for (int at = 0; at < kept.length(); at++) {
      char letter = kept.charAt(at);
      char written = capitals ? letter : Character.toLowerCase(letter);
      form.append(isOfAWord(letter) ? written : ' ');
    }
    return form.toString();
  }

  /** The name of the field that keeps this form. */
  String field() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean isOfAWord(char letter) {
    return Character.isLetterOrDigit(letter)
        || Character.isSurrogate(letter)
        || Character.getType(letter) == Character.NON_SPACING_MARK;
  }
}
