package io.lienlac.query.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextDigestTest {

  private static final String TEXT = "Nộp 50.000 đồng, trước ngày 5 tháng 9.";

  private final TextDigest digest = new TextDigest(new byte[32]);

  @Test
  void knowsATextHoweverItIsSpacedAndMarked() {
    assertThat(digest.of("  nop 50.000\u00a0DONG,\r\n truoc\u200b ngay 5 tháng 9. "))
        .isEqualTo(digest.of(TEXT));
  }

  @Test
  void tellsApartWhatSaysSomethingElse() {
    assertThat(digest.of(TEXT.replace("50.000", "500.00"))).isNotEqualTo(digest.of(TEXT));
    assertThat(digest.of(TEXT.replace(",", ""))).isNotEqualTo(digest.of(TEXT));
    assertThat(digest.of(TEXT.replace("Nộp ", ""))).isNotEqualTo(digest.of(TEXT));
  }

  @Test
  void isAnotherUnderAnotherKey() {
    assertThat(new TextDigest(new byte[] {1}).of(TEXT)).isNotEqualTo(digest.of(TEXT));
  }
}
