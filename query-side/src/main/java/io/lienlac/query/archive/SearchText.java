package io.lienlac.query.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is looked for: single words and phrases, all of which are to be found.
 *
 * @param isBlank whether nothing was typed at all
 */
record SearchText(List<Phrase> phrases, boolean isBlank) {

  private static final Pattern PART = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]?|[^\\s\"“”]+");
  private static final int MOST_WORDS = 50;

  /** A word as it is looked for. */
  record Word(WordForm form, String word) {}

  /** Words that stand one after another; a single word is one, too. */
  record Phrase(List<Word> words) {

    Phrase {
      words = List.copyOf(words);
    }
  }

  /** Reads what was typed; whatever it holds besides words and quotes has no meaning. */
  static SearchText read(String typed) {
    List<Phrase> phrases = new ArrayList<>();
    Matcher part = PART.matcher(typed);
    int left = MOST_WORDS;
    while (part.find() && left > 0) {
      List<Word> words = words(part.group(1) == null ? part.group() : part.group(1), left);
      left -= words.size();
      if (!words.isEmpty()) {
        phrases.add(new Phrase(words));
      }
    }
    return new SearchText(phrases, typed.isBlank());
  }

  /** The single words, apart from phrases. */
  List<Word> singleWords() {
    return phrases.stream()
        .filter(phrase -> phrase.words().size() == 1)
        .map(phrase -> phrase.words().getFirst())
        .toList();
  }

  private static List<Word> words(String text, int most) {
    return Arrays.stream(WordForm.TYPED.of(text).split(" "))
        .filter(word -> !word.isEmpty())
        .limit(most)
        .map(SearchText::word)
        .toList();
  }

  private static Word word(String typed) {
    WordForm form = WordForm.lookedForAs(typed);
    return new Word(form, form.of(typed));
  }
}
