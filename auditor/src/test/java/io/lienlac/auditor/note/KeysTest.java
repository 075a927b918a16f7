package io.lienlac.auditor.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.SignatureCheck.Result;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

  @Test
  void noPartOfAKeyIsAKeyAndNoLetterMayChange() {
    for (int from = 0; from < PETER.length(); from++) {
      for (int to = from + 1; to <= PETER.length(); to++) {
        if (to - from < PETER.length()) {
          assertRefused(PETER.substring(from, to));
        }
      }
      char next = (char) (PETER.charAt(from) + 1);
      assertRefused(PETER.substring(0, from) + next + PETER.substring(from + 1));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
      })
  void keysOfAnotherLengthOrKindAreRefused(String key) {
    assertRefused(key);
  }

  @Test
  void whatAKeySignsItsPublicKeyVerifies() throws Malformed {
    for (SignatureType type : SignatureType.values()) {
      SigningKey key = SigningKey.generate("example.com/một", type);
      SigningKey read = SigningKey.parse(key.file());
      SignedNote note = new SignedNote("text\n", List.of()).with(read.sign("text\n", NOW));
      SignedNote reread = SignedNote.parse(note.toString());
      assertThat(SignatureCheck.of(key.verifier(), reread).result()).isEqualTo(Result.HOLDS);
    }
  }

  @Test
  void aCosignatureIsNoSignatureOfALog() throws Malformed {
    SigningKey witness = SigningKey.generate("w", SignatureType.COSIGNATURE);
    String typed = witness.file().lines().toList().getLast();
    assertThat(VerifierKey.parse(typed).type()).isEqualTo(SignatureType.COSIGNATURE);
    SignedNote note = new SignedNote("text\n", List.of()).with(witness.sign("text\n", NOW));
    SignatureCheck check = SignatureCheck.of(witness.verifier(), note);
    assertThat(check.at()).contains(NOW);
    byte[] later = note.signatures().getFirst().bytes().clone();
    later[7]++;
    NoteSignature forged = new NoteSignature("w", witness.verifier().id(), later);
    SignedNote changed = new SignedNote("text\n", List.of(forged));
    assertThat(SignatureCheck.of(witness.verifier(), changed).result()).isEqualTo(Result.WRONG);
  }

  @Test
  void twoKeysOfDifferentPairsAreNoPair() throws Malformed {
    List<String> one = SigningKey.generate("n", SignatureType.LOG).file().lines().toList();
    List<String> other = SigningKey.generate("n", SignatureType.LOG).file().lines().toList();
    assertThatThrownBy(() -> SigningKey.parse(one.getFirst() + "\n" + other.getLast() + "\n"))
        .isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> SigningKey.parse("")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> SigningKey.generate("a b", SignatureType.LOG))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void oneWrongSignatureOfAKeySpoilsAll() throws Malformed {
    SigningKey key = SigningKey.generate("n", SignatureType.LOG);
    NoteSignature right = key.sign("text\n", NOW);
    NoteSignature wrong = key.sign("another text\n", NOW);
    assertThat(result(key, right)).isEqualTo(Result.HOLDS);
    assertThat(result(key, right, right)).isEqualTo(Result.HOLDS);
    assertThat(result(key, right, wrong)).isEqualTo(Result.WRONG);
    NoteSignature namesake = new NoteSignature("n", key.verifier().id() + 1, wrong.bytes());
    assertThat(result(key, right, namesake)).isEqualTo(Result.HOLDS);
  }

  private static Result result(SigningKey key, NoteSignature... signatures) {
    SignedNote note = new SignedNote("text\n", List.of(signatures));
    return SignatureCheck.of(key.verifier(), note).result();
  }

  private static void assertRefused(String key) {
    assertThatThrownBy(() -> VerifierKey.parse(key)).isInstanceOf(Malformed.class);
  }
}
