package io.lienlac.command.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LetterNumberTest {

  private static final LocalDate DATE = LocalDate.of(2017, 8, 23);

  @Test
  void caseSpaceAndCompositionMakeNoDifference() {
    String decomposed = Normalizer.normalize("sgdđt - cttt", Normalizer.Form.NFD);
    assertThat(LetterNumber.of("1054", decomposed, DATE))
        .isEqualTo(LetterNumber.of("1054", "SGDĐT-CTTT", LocalDate.of(2017, 1, 1)));
  }

  @Test
  void theSymbolMakesADifference() {
    assertThat(LetterNumber.of("465", "QĐ-UBND", DATE))
        .isNotEqualTo(LetterNumber.of("465", "KH-UBND", DATE));
  }

  @Test
  void theYearMakesADifference() {
    assertThat(LetterNumber.of("1054", "SGDĐT-CTTT", DATE))
        .isNotEqualTo(LetterNumber.of("1054", "SGDĐT-CTTT", DATE.plusYears(1)));
  }

  @Test
  void aLetterMayHaveNone() {
    assertThat(LetterNumber.of(null, null, DATE)).isEmpty();
  }
}
