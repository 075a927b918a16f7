package io.lienlac.auditor.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBase64Test {

  @Test
  void anyBytesComeBack() {
    Random random = new Random(4648);
    for (int length = 0; length < 300; length++) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      String text = Base64.getEncoder().encodeToString(bytes);
      assertThat(StrictBase64.encode(bytes)).isEqualTo(text);
      assertThat(StrictBase64.decode(text))
          .hasValueSatisfying(decoded -> assertThat(decoded).isEqualTo(bytes));
    }
  }

  @Test
  void aPartOfABufferIsDecoded() {
    byte[] buffer = "\"QUJDRA==\"}".getBytes(StandardCharsets.US_ASCII);
    byte[] target = new byte[6];
    int length = StrictBase64.decode(buffer, 1, 9, target);
    assertThat(Arrays.copyOf(target, length)).isEqualTo("ABCD".getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUI",
        "QUI=QUI=",
        "QUI==",
        "QQ=",
        "QR==",
        "QUJ=",
        "====",
        "A===",
        "QU I=",
        "QUI=\n",
        "QUI-",
        "QUJD=",
        "Q=I=",
        "QUJ\u0000",
        "éUJD"
      })
  void anythingElseIsRefused(String text) {
    assertThat(StrictBase64.decode(text)).isEmpty();
  }
}
