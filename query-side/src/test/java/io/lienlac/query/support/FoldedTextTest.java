package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

  @ParameterizedTest
  @CsvSource({
    "Đỗ Thị Ánh, do thi anh",
    "ƯỚC MƠ, uoc mo",
    "Nguyễn Văn Ướt, nguyen van uot",
    "Tiểu học số 1, tieu hoc so 1",
    "plain, plain"
  })
  void marksAndCaseAreDropped(String text, String folded) {
    assertThat(FoldedText.fold(text)).isEqualTo(folded);
    assertThat(FoldedText.fold(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(folded);
  }

  @Test
  void eachLetterStaysWhereItIs() {
    String text = Normalizer.normalize("Gửi 🏫 các trường Đống Đa", Normalizer.Form.NFC);
    assertThat(FoldedText.fold(text)).hasSameSizeAs(text);
  }

  @Test
  void wordsAreWhatStandsBetweenOtherThings() {
    assertThat(FoldedText.words("THCS Ng.Đ.Chiểu – cơ sở 2"))
        .containsExactly("thcs", "ng", "d", "chieu", "co", "so", "2");
    assertThat(FoldedText.words("  ")).isEmpty();
  }
}
