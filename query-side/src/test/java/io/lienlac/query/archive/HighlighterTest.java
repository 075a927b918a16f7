package io.lienlac.query.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.api.archive.Highlight;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "hoa; <Hoà> bình, <hoa> và <HÒA>.",
        "hòa; <Hoà> bình, hoa và <HÒA>.",
        "Hòa; <Hoà> bình, hoa và HÒA.",
        "\"hoa binh\"; <Hoà bình>, hoa và HÒA.",
        "binh va; Hoà <bình>, hoa <và> HÒA.",
        "oa; Hoà bình, hoa và HÒA."
      })
  void marksWhatWasFoundInTheTextAsItWasWritten(String wanted, String expected) {
    String text = "Hoà bình, hoa và HÒA.";
    List<Highlight> found = highlights(wanted, text);
    String shown = found.isEmpty() ? text : text(found.getFirst());
    assertThat(shown).isEqualTo(expected);
  }

  @Test
  void showsShortPassagesOfALongText() {
    String far = "xa xôi ".repeat(100);
    List<Highlight> found =
        highlights("hoa", far + "Hoa " + far + "hoà " + far + "hoa " + far + "hóa");
    assertThat(found).hasSize(3);
    assertThat(found)
        .allSatisfy(
            passage -> {
              assertThat(text(passage)).hasSizeLessThan(180).contains("<");
              assertThat(text(passage)).matches("(?:xa|xôi|<).*");
            });
  }

  @Test
  void showsNothingWhereNothingWasLookedFor() {
    assertThat(highlights("", "Hoà bình")).isEmpty();
  }

  private static List<Highlight> highlights(String wanted, String body) {
    String id = UUID.randomUUID().toString();
    return new Highlighter(SearchText.read(wanted))
        .of(new IndexedLetter(id, id, "NEWS", null, null, "2019-10-15", "-", body, List.of(), 0));
  }

  private static String text(Highlight passage) {
    return passage.parts().stream()
        .map(part -> part.found() ? "<" + part.text() + ">" : part.text())
        .collect(Collectors.joining());
  }
}
