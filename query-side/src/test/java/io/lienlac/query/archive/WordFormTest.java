package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordFormTest {

  @ParameterizedTest
  @CsvSource({
    "hoa, PLAIN",
    "HOA, CASED",
    "hòa, MARKED",
    "Hòa, TYPED",
    "đ, MARKED",
    "Đ, TYPED",
    "d, PLAIN",
    "123, PLAIN",
    "A4, CASED"
  })
  void marksAndCapitalsMatterIfTheyWereTyped(String word, WordForm form) {
    assertThat(WordForm.lookedForAs(word)).isEqualTo(form);
    assertThat(WordForm.lookedForAs(Normalizer.normalize(word, Normalizer.Form.NFD)))
        .isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource({
    "PLAIN, so 1054 sgddt cttt  hoa",
    "MARKED, số 1054 sgdđt cttt  hoà",
    "CASED, So 1054 SGDDT CTTT  Hoa",
    "TYPED, Số 1054 SGDĐT CTTT  Hoà"
  })
  void everyFormHasItsWordsWhereTheTextHasThem(WordForm form, String expected) {
    assertThat(form.of("Số 1054/SGDĐT-CTTT, Hòa")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "İstanbul ẞ ŉ ǆ",
        "\uD83D\uDE00 chữ \uD835\uDD38",
        "Tiếng Việt: ắ ằ ẳ ẵ ặ Ắ Ặ ợ Ữ ỷ",
        "a\u0301\u0323 o\u031B\u0301",
        "tab\tline\r\nend"
      })
  void everyFormIsAsLongAsTheText(String text) {
    int length = Normalizer.normalize(text, Normalizer.Form.NFC).length();
    for (WordForm form : WordForm.values()) {
      assertThat(form.of(text)).hasSize(length);
    }
  }
}
