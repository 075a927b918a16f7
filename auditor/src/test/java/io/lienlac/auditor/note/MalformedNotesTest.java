package io.lienlac.auditor.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedNotesTest {

  private static final String TEXT = "a text\n";
  private static final String LINE = "— name QUJDQUJD\n";
  private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  @Test
  void theSmallestNoteIsRead() throws Malformed {
    SignedNote note = SignedNote.parse(TEXT + "\n" + LINE);
    assertThat(note.text()).isEqualTo(TEXT);
    assertThat(note.signatures()).hasSize(1);
  }

  static Stream<String> notes() {
    return Stream.of(
        "",
        TEXT,
        TEXT + "\n",
        TEXT + LINE,
        TEXT + "\n" + LINE.strip(),
        TEXT + "\n" + LINE + "\n",
        TEXT + "\n" + LINE + "something else\n",
        TEXT + "\n" + "- name QUJDQUJD\n",
        TEXT + "\n" + "—name QUJDQUJD\n",
        TEXT + "\n" + "— bad name QUJDQUJD\n",
        TEXT + "\n" + "— bad+name QUJDQUJD\n",
        TEXT + "\n" + "— bad\u00a0name QUJDQUJD\n",
        TEXT + "\n" + "—  QUJDQUJD\n",
        TEXT + "\n" + "— QUJDQUJD\n",
        TEXT + "\n" + "— name QUJDQUJ\n",
        TEXT + "\n" + "— name QUJD\n",
        TEXT + "\n" + "— name QUJDQQ==\n",
        TEXT + "\n" + "— name QUJDQUJD=\n",
        TEXT + "\n" + "— name QUJDQUJD \n",
        TEXT + "\r\n\n" + LINE,
        "\u0001" + TEXT + "\n" + LINE,
        TEXT + "\n" + LINE.repeat(101));
  }

  @ParameterizedTest
  @MethodSource("notes")
  void whatIsNoNoteIsRefused(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
  }

  @Test
  void whatIsNoUtf8IsRefused() {
    byte[] note = ("\u00ff" + TEXT + "\n" + LINE).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> SignedNote.parse(new byte[SignedNote.MOST_BYTES + 1]))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void aCheckpointHasThreeLinesAndPerhapsMore() throws Malformed {
    Checkpoint checkpoint = Checkpoint.parse("log\n0\n" + ROOT);
    assertThat(checkpoint.size()).isZero();
    assertThat(checkpoint.extensions()).isEmpty();
    assertThat(Checkpoint.parse("log\n12\n" + ROOT + "more\nand more\n").extensions())
        .isEqualTo(List.of("more", "and more"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "log\n1\n",
        "log\n01\n" + ROOT,
        "log\n+1\n" + ROOT,
        "log\n-1\n" + ROOT,
        "log\n\n" + ROOT,
        "\n1\n" + ROOT,
        "log\n1 \n" + ROOT,
        "log\n1\nCsUY\n",
        "log\n9999999999999999999\n" + ROOT,
        "log\n1\n" + ROOT + "\n",
        "log\n1\n" + ROOT + "more",
        "log\n1\n=" + ROOT,
        "log\n٣\n" + ROOT
      })
  void whatIsNoCheckpointIsRefused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
  }
}
