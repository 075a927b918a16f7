package io.lienlac.command.directive;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Number and symbol of a letter, as they are compared.
 *
 * @param folded in NFC and lower case, without white space
 */
record LetterNumber(int year, String folded) {

  static Optional<LetterNumber> of(
      @Nullable String number, @Nullable String symbol, LocalDate date) {
    if (number == null || symbol == null) {
      return Optional.empty();
    }
    String folded =
        Normalizer.normalize(number + "/" + symbol, Normalizer.Form.NFC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Z}]", "");
    return Optional.of(new LetterNumber(date.getYear(), folded));
  }
}
