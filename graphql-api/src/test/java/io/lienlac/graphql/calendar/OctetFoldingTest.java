package io.lienlac.graphql.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OctetFoldingTest {

  @Test
  void aShortLineStaysWhole() {
    String exactly = "A".repeat(75) + "\r\n";
    assertThat(OctetFolding.fold(exactly)).isEqualTo(exactly);
  }

  @Test
  void noLineHasMoreThan75OctetsAndNoCharacterIsSplit() {
    for (String letter : List.of("A", "đ", "ễ", "😀")) {
      for (int before = 0; before < 4; before++) {
        String text = "SUMMARY:" + "x".repeat(before) + letter.repeat(200) + "\r\n";
        String folded = OctetFolding.fold(text);
        assertThat(folded.split("\r\n"))
            .allSatisfy(
                line ->
                    assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
      }
    }
  }
}
