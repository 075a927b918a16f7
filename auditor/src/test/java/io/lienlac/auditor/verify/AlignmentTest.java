package io.lienlac.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

  @ParameterizedTest
  @CsvSource({
    "abcdefghijkl, Xbcdefghijkl, CHANGED, 0",
    "a, X, CHANGED, 0",
    "ab, Xb, CHANGED, 0",
    "abcdefghijkl, XYZdefghijkl, CHANGED, 0",
    "abcdefghijkl, bcdefghijklm, MISSING, 0",
    "abcdefghijkl, defghijklmno, MISSING, 2",
    "ab, b, MISSING, 0",
    "abcdefghijkl, Xabcdefghijk, INSERTED, 0",
    "abcdefghijkl, XYabcdefghij, INSERTED, 1",
    "a, Xa, INSERTED, 0",
    "abcdefghijkl, bacdefghijkl, REORDERED, 1",
    "ab, ba, REORDERED, 1",
    "abcdefghijkl, ebcdafghijkl, REORDERED, 4",
    "abcdefghijkl, bcdaefghijkl, REORDERED, 3",
    "abcdefghijkl, bcdefghijkXl, MISSING, 0"
  })
  void saysWhatHappened(String wanted, String found, Text what, int last) {
    Finding finding = Alignment.of(1_000, hashes(wanted), hashes(found));
    assertThat(finding.said().text()).isEqualTo(what);
    assertThat(finding.index()).hasValue(1_000);
    assertThat(finding.said().arguments().getFirst()).isEqualTo("1000");
    assertThat(finding.said().arguments().getLast()).isEqualTo(String.valueOf(1_000 + last));
  }

  private static List<Hash> hashes(String leaves) {
    Hashing hashing = new Hashing();
    return leaves
        .chars()
        .mapToObj(leaf -> hashing.leaf(String.valueOf(leaf).getBytes(StandardCharsets.US_ASCII)))
        .toList();
  }
}
