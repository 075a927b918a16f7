package io.lienlac.query.archive;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.lienlac.query.archive.SearchText.Phrase;
import io.lienlac.query.archive.SearchText.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The query of what was looked for. Every match counts the same however common a word is: so a
 * letter's place does not change when other letters arrive, and pages fit together.
 */
final class ArchiveSearch {

  /** Words so near to each other are taken to belong together. */
  private static final int NEAR = 5;

  private static final float BONUS_OF_NEARNESS = 2;

  private ArchiveSearch() {}

  /** Matches letters with all of it. */
  static Query of(SearchText wanted) {
    if (wanted.phrases().isEmpty()) {
      return wanted.isBlank()
          ? Query.of(query -> query.matchAll(all -> all))
          : Query.of(query -> query.matchNone(none -> none));
    }
    BoolQuery.Builder all = new BoolQuery.Builder();
    wanted.phrases().forEach(phrase -> all.must(somewhere(phrase)));
    List<Word> words = wanted.singleWords();
    if (words.size() > 1) {
      for (TextField field : TextField.values()) {
        all.should(scored(near(field, words), field.weight() * BONUS_OF_NEARNESS));
      }
    }
    return all.build()._toQuery();
  }

  private static Query somewhere(Phrase phrase) {
    BoolQuery.Builder any = new BoolQuery.Builder();
    for (TextField field : TextField.values()) {
      any.should(scored(in(field, phrase.words()), field.weight()));
    }
    return any.minimumShouldMatch("1").build()._toQuery();
  }

  private static Query in(TextField field, List<Word> words) {
    Word first = words.getFirst();
    if (words.size() == 1) {
      return Query.of(
          query -> query.term(term -> term.field(field.in(first.form())).value(first.word())));
    }
    return intervals(field, words, true, 0);
  }

  private static Query near(TextField field, List<Word> words) {
    return intervals(field, words, false, NEAR);
  }

  /** Words in several forms of one text: they have the same places in all of them. */
  private static Query intervals(TextField field, List<Word> words, boolean ordered, int gaps) {
    List<Intervals> each = new ArrayList<>();
    for (Word word : words) {
      each.add(
          Intervals.of(
              interval ->
                  interval.match(
                      match -> match.query(word.word()).useField(field.in(word.form())))));
    }
    return Query.of(
        query ->
            query.intervals(
                intervals ->
                    intervals
                        .field(field.in(WordForm.TYPED))
                        .allOf(all -> all.intervals(each).ordered(ordered).maxGaps(gaps))));
  }

  private static Query scored(Query query, float score) {
    return Query.of(scored -> scored.constantScore(same -> same.filter(query).boost(score)));
  }
}
