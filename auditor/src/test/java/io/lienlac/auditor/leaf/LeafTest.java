package io.lienlac.auditor.leaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.leaf.MacKeys.Result;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.sample.SampleLeaf;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeafTest {

  private static final SampleLeaf SAMPLE = SampleLeaf.number(8);

  @Test
  void allPartsAreRead() throws Malformed {
    Leaf leaf = Leaf.decode(SAMPLE.bytes());
    assertThat(leaf.position()).isEqualTo(25);
    assertThat(leaf.eventId()).isEqualTo(SAMPLE.eventId());
    assertThat(leaf.aggregateType()).isEqualTo("DirectiveReceipt");
    assertThat(leaf.aggregateId()).isEqualTo(SAMPLE.aggregateId());
    assertThat(leaf.sequence()).isEqualTo(1);
    assertThat(leaf.payloadType()).isEqualTo(SAMPLE.payloadType());
    assertThat(leaf.revision()).isEqualTo("1");
    assertThat(leaf.time()).isEqualTo(SAMPLE.time());
    assertThat(new String(leaf.metadata(), StandardCharsets.UTF_8)).isEqualTo(SAMPLE.metadata());
    assertThat(new String(leaf.payload(), StandardCharsets.UTF_8)).isEqualTo(SAMPLE.payload());
    assertThat(leaf.mac()).hasSize(36);
  }

  @Test
  void noShorterOrLongerBytesAreALeaf() {
    byte[] leaf = SAMPLE.bytes();
    LeafLayout layout = new LeafLayout();
    for (int length = 0; length < leaf.length; length++) {
      assertThat(layout.read(leaf, length)).isFalse();
    }
    assertThat(layout.read(leaf, leaf.length)).isTrue();
    assertThat(layout.read(Arrays.copyOf(leaf, leaf.length + 1), leaf.length + 1)).isFalse();
  }

  @Test
  void noOtherVersionAndNoHugeLengthIsRead() {
    byte[] version = SAMPLE.bytes();
    version[0] = 2;
    assertThatThrownBy(() -> Leaf.decode(version)).isInstanceOf(Malformed.class);
    byte[] length = SAMPLE.bytes();
    Arrays.fill(length, 9, 13, (byte) 0xff);
    assertThatThrownBy(() -> Leaf.decode(length)).isInstanceOf(Malformed.class);
    Arrays.fill(length, 9, 13, (byte) 0x7f);
    assertThatThrownBy(() -> Leaf.decode(length)).isInstanceOf(Malformed.class);
  }

  @Test
  void theMacCoversAllButThePlace() throws Malformed {
    MacKeys keys = MacKeys.parse(SampleLeaf.KEY_FILE);
    byte[] leaf = SAMPLE.bytes();
    assertThat(check(keys, leaf)).isEqualTo(Result.HOLDS);
    for (int i = 9; i < leaf.length; i++) {
      byte[] changed = leaf.clone();
      changed[i] = (byte) (changed[i] ^ 1);
      LeafLayout layout = new LeafLayout();
      if (layout.read(changed, changed.length)) {
        assertThat(keys.check(changed, layout)).isNotEqualTo(Result.HOLDS);
      }
    }
    assertThat(check(keys, SAMPLE.bytes(new byte[32]))).isEqualTo(Result.WRONG);
    assertThat(check(MacKeys.parse("8 QUJD\n"), leaf)).isEqualTo(Result.NO_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x QUJD", "1  QUJD", "1 QUJ", "1 ", "4294967296 QUJD", "1 QUJD\n1 QUJD"})
  void whatIsNoFileOfKeysIsRefused(String file) {
    assertThatThrownBy(() -> MacKeys.parse(file)).isInstanceOf(Malformed.class);
  }

  @Test
  void saysWhichPartsDiffer() {
    byte[] other = SAMPLE.withPayload("{}").bytes();
    assertThat(LeafDifference.between(SAMPLE.bytes(), other))
        .containsExactly(LeafField.PAYLOAD, LeafField.MAC);
    assertThat(LeafDifference.between(SAMPLE.bytes(), SAMPLE.bytes())).isEmpty();
    assertThat(LeafDifference.between(SAMPLE.bytes(), new byte[1]))
        .containsExactly(LeafField.values());
  }

  private static Result check(MacKeys keys, byte[] leaf) {
    LeafLayout layout = new LeafLayout();
    assertThat(layout.read(leaf, leaf.length)).isTrue();
    return keys.check(leaf, layout);
  }
}
