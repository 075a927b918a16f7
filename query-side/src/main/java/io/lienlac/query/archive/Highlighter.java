package io.lienlac.query.archive;

import io.lienlac.query.api.archive.Highlight;
import io.lienlac.query.api.archive.Highlight.Part;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Shows in a text what was looked for. It is found in the forms of the text, which have every word
 * where the text has it, and shown as it was written.
 */
final class Highlighter {

  private static final int MOST_PASSAGES = 3;
  private static final int AROUND = 80;

  private final SearchText wanted;

  Highlighter(SearchText wanted) {
    this.wanted = wanted;
  }

  /** The first passages of a letter, field by field, in which something was found. */
  List<Highlight> of(IndexedLetter letter) {
    List<Highlight> found = new ArrayList<>();
    for (TextField field : TextField.values()) {
      letter.texts(field).stream()
          .flatMap(text -> passages(field.shown(), text).stream())
          .limit(MOST_PASSAGES)
          .forEach(found::add);
    }
    return found;
  }

  /** Which characters of the text belong to what was found. */
  private BitSet found(String text) {
    List<int[]> words = words(WordForm.PLAIN.of(text));
    Map<WordForm, String> forms = new EnumMap<>(WordForm.class);
    BitSet found = new BitSet(text.length());
    for (SearchText.Phrase phrase : wanted.phrases()) {
      int length = phrase.words().size();
      for (int at = 0; at + length <= words.size(); at++) {
        if (stands(phrase, words.subList(at, at + length), text, forms)) {
          found.set(words.get(at)[0], words.get(at + length - 1)[1]);
        }
      }
    }
    return found;
  }

  private static boolean stands(
      SearchText.Phrase phrase, List<int[]> words, String text, Map<WordForm, String> forms) {
    for (int i = 0; i < words.size(); i++) {
      SearchText.Word word = phrase.words().get(i);
      String form = forms.computeIfAbsent(word.form(), each -> each.of(text));
      int begin = words.get(i)[0];
      int length = words.get(i)[1] - begin;
      if (length != word.word().length() || !form.startsWith(word.word(), begin)) {
        return false;
      }
    }
    return true;
  }

  /** Begin and end of each word. */
  private static List<int[]> words(String form) {
    List<int[]> words = new ArrayList<>();
    int at = 0;
    while (at < form.length()) {
      int begin = at;
      while (at < form.length() && form.charAt(at) != ' ') {
        at++;
      }
      if (at > begin) {
        words.add(new int[] {begin, at});
      }
      at++;
    }
    return words;
  }

  private List<Highlight> passages(Highlight.Field field, LetterText searched) {
    String text = Normalizer.normalize(searched.text(), Normalizer.Form.NFC);
    BitSet found = found(text);
    List<Highlight> passages = new ArrayList<>();
    int at = found.nextSetBit(0);
    while (at >= 0 && passages.size() < MOST_PASSAGES) {
      int begin = edge(text, Math.max(0, at - AROUND), at);
      int end = backwards(text, Math.min(text.length(), found.nextClearBit(at) + AROUND), at);
      end = Math.max(end, found.nextClearBit(at));
      passages.add(new Highlight(field, searched.attachment(), parts(text, found, begin, end)));
      at = found.nextSetBit(end);
    }
    return passages;
  }

  /** The beginning of the first whole word from there on, at most up to {@code latest}. */
  private static int edge(String text, int from, int latest) {
    int at = from;
    while (at > 0 && at < latest && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  /** The end of the last whole word before there, at the earliest {@code earliest}. */
  private static int backwards(String text, int from, int earliest) {
    int at = from;
    while (at < text.length() && at > earliest && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }

  private static List<Part> parts(String text, BitSet found, int begin, int end) {
    List<Part> parts = new ArrayList<>();
    int at = begin;
    while (at < end) {
      boolean isFound = found.get(at);
      int next = isFound ? found.nextClearBit(at) : found.nextSetBit(at);
      int until = next < 0 ? end : Math.min(next, end);
      parts.add(new Part(text.substring(at, until), isFound));
      at = until;
    }
    return parts;
  }
}
