package io.lienlac.auditor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.export.Entries.Kind;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.sample.SampleExport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntriesTest {

  private static final String HASH = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

  @Test
  void tellsWhatTheLinesSay() throws IOException, Malformed {
    Entries entries =
        entries(
            "{\"index\":0,\"leaf\":\"QUJDRA==\"}\n"
                + "{\"index\":123456789012,\"hash\":\""
                + HASH
                + "\"}\n"
                + "{\"end\":2}\n");
    assertThat(entries.next()).isEqualTo(Kind.LEAF);
    assertThat(entries.index()).isZero();
    assertThat(entries.length()).isEqualTo(4);
    assertThat(entries.bytes()).startsWith('A', 'B', 'C', 'D');
    assertThat(entries.next()).isEqualTo(Kind.HASH);
    assertThat(entries.index()).isEqualTo(123_456_789_012L);
    assertThat(entries.length()).isEqualTo(32);
    assertThat(entries.next()).isEqualTo(Kind.END);
    assertThat(entries.index()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " {\"index\":0,\"leaf\":\"\"}",
        "{\"index\": 0,\"leaf\":\"\"}",
        "{\"index\":00,\"leaf\":\"\"}",
        "{\"index\":-1,\"leaf\":\"\"}",
        "{\"index\":,\"leaf\":\"\"}",
        "{\"index\":1234567890123456789,\"leaf\":\"\"}",
        "{\"index\":0,\"leaf\":\"QUI\"}",
        "{\"index\":0,\"leaf\":\"QUJD\"",
        "{\"index\":0,\"leaf\":\"QUJD\"} ",
        "{\"index\":0,\"leaf\":\"QUJD\",\"x\":1}",
        "{\"leaf\":\"QUJD\",\"index\":0}",
        "{\"index\":0,\"hash\":\"QUJD\"}",
        "{\"index\":0,\"tree\":\"QUJD\"}",
        "{\"index\":0}",
        "{\"end\":1 }",
        "{\"end\":1",
        "{\"end\":}",
        "{\"end\":1}}",
        "{\"index\":0,\"leaf\":\"",
        "{"
      })
  void aLineOfAnotherFormIsRefused(String line) {
    assertThatThrownBy(() -> entries(line + "\n").next()).isInstanceOf(Malformed.class);
  }

  @Test
  void nothingFollowsTheEnd() {
    for (String more : new String[] {"\n", "x", "{\"end\":1}\n"}) {
      assertThatThrownBy(() -> entries("{\"end\":1}\n" + more).next())
          .isInstanceOf(Malformed.class);
    }
  }

  @Test
  void whatHasNoEndWasCutOff() throws IOException, Malformed {
    assertThat(entries("").next()).isEqualTo(Kind.CUT_OFF);
    assertThat(entries("{\"end\":0}").next()).isEqualTo(Kind.CUT_OFF);
  }

  @Test
  void linesAreLongAndComeInPieces() throws IOException, Malformed {
    StringBuilder text = new StringBuilder();
    int[] sizes = {0, 1, 300_000, 7, 1_000_000, 4_096};
    for (int i = 0; i < sizes.length; i++) {
      text.append(SampleExport.leaf(i, filled(sizes[i], i))).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
    Entries entries = new Entries(inPieces(bytes, 1_013));
    for (int i = 0; i < sizes.length; i++) {
      assertThat(entries.next()).isEqualTo(Kind.LEAF);
      assertThat(entries.index()).isEqualTo(i);
      assertThat(Arrays.copyOf(entries.bytes(), entries.length())).isEqualTo(filled(sizes[i], i));
    }
    assertThat(entries.next()).isEqualTo(Kind.CUT_OFF);
  }

  @Test
  void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'A';
          }

          @Override
          public int read(byte[] target, int from, int length) {
            Arrays.fill(target, from, from + length, (byte) 'A');
            return length;
          }
        };
    assertThatThrownBy(() -> new Entries(endless).next()).isInstanceOf(Malformed.class);
  }

  private static byte[] filled(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static InputStream inPieces(byte[] bytes, int most) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] target, int from, int length) {
        return super.read(target, from, Math.min(length, most));
      }
    };
  }

  private static Entries entries(String text) {
    return new Entries(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
