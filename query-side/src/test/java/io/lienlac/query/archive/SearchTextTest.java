package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hoa binh; [hoa][binh]",
        "\"hoa binh\"; [hoa binh]",
        "“hòa bình” 2019; [hoà bình][2019]",
        "\"left open; [left open]",
        "\"\" \" \" a; [a]",
        "1054/SGDĐT; [1054 SGDĐT]",
        "***; ''",
        "''; ''",
        "a\"b c\"d; [a][b c][d]"
      })
  void readsWordsAndPhrases(String typed, String expected) {
    String read =
        SearchText.read(typed).phrases().stream()
            .map(
                phrase ->
                    phrase.words().stream()
                        .map(SearchText.Word::word)
                        .collect(Collectors.joining(" ", "[", "]")))
            .collect(Collectors.joining());
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void readsNoMoreThanFiftyWords() {
    assertThat(SearchText.read("a ".repeat(200)).phrases()).hasSize(50);
    assertThat(SearchText.read("\"" + "a ".repeat(200)).phrases().getFirst().words()).hasSize(50);
  }

  @Test
  void tellsWhatIsEmptyFromWhatHasNoWord() {
    assertThat(SearchText.read("  ").isBlank()).isTrue();
    assertThat(SearchText.read("?").isBlank()).isFalse();
  }
}
