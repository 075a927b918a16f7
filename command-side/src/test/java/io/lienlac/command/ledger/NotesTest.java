package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and signatures, compared with what other implementations have made. */
class NotesTest {

  static final String ORIGIN = "lienlac.example/ledger";
  static final String SEED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  private static final String PKCS8 =
      "MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
  private static final String VERIFIER =
      "lienlac.example/ledger+726f97f0+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";
  private static final String WITNESS =
      "witness.example/w1+20324abe+BCmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X";

  private static final Checkpoint CHECKPOINT =
      new Checkpoint(
          ORIGIN, 4, TreeHash.fromBase64("037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="));
  private static final String TEXT =
      "lienlac.example/ledger\n4\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=\n";
  private static final String LINE =
      "\u2014 lienlac.example/ledger cm+X8OYA1P0Icfi96ZzeUPMcMQbiF3gZKLIUC0Hrhb5nBlt9nkkf0scw"
          + "rMvaZ9HvkmMQ843o67A0Yi+hRgleoJrewQY=\n";
  private static final String COSIGNED =
      "\u2014 witness.example/w1 IDJKvgAAAABpKAUAXdzDAWmWK2jiG+v9Kjtc3ach2o2jGvbS9WdV3q4FPQ/x"
          + "MLrM/IOMYqw66jATOHEh+A5/OzY0qCsE4DRzYPC7DA==\n";

  private static SigningKeys keys(String... written) {
    return SigningKeys.read(ORIGIN, List.of(written));
  }

  /** The note in the documentation of golang.org/x/mod/sumdb/note. */
  @Test
  void aNoteOfAnotherImplementationIsChecked() {
    VerifierKey key =
        VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    SignedNote note =
        SignedNote.parse(
                """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """)
            .orElseThrow();
    assertThat(note.signatures()).hasSize(1);
    assertThat(key.hasSigned(note.text(), note.signatures().getFirst())).isTrue();
    assertThat(key.hasSigned(note.text() + "\n", note.signatures().getFirst())).isFalse();
  }

  @Test
  void aCheckpointIsSignedAsAnotherImplementationDoes() {
    assertThat(CHECKPOINT.text()).isEqualTo(TEXT);
    for (String written : List.of(SEED, PKCS8)) {
      assertThat(keys(written).sign(CHECKPOINT)).hasToString(TEXT + "\n" + LINE);
      assertThat(keys(written).keys().getFirst().verifier()).hasToString(VERIFIER);
    }
  }

  @Test
  void aNoteIsReadAsItIsWritten() {
    String written = TEXT + "\n" + LINE + COSIGNED;
    SignedNote note = SignedNote.parse(written).orElseThrow();
    assertThat(note).hasToString(written);
    assertThat(Checkpoint.parse(note.text())).contains(CHECKPOINT);
    assertThat(VerifierKey.parse(VERIFIER).hasSigned(note.text(), note.signatures().getFirst()))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text\n",
        "text\n\n",
        "text\n\n\u2014 name c2lnbmF0dXJl",
        "text\n\n- name c2lnbmF0dXJl\n",
        "text\n\n\u2014 name c2ln\n",
        "text\n\n\u2014 name  c2lnbmF0dXJl\n",
        "text\n\n\u2014 na+me c2lnbmF0dXJl\n",
        "text\n\n\u2014 c2lnbmF0dXJl\n",
        "text\n\n\u2014 name not base64\n",
        "te\rxt\n\n\u2014 name c2lnbmF0dXJl\n"
      })
  void whatIsNoNoteIsNotRead(String note) {
    assertThat(SignedNote.parse(note)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin\n1\n",
        "\n1\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=\n",
        "origin\n01\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=\n",
        "origin\n-1\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=\n",
        "origin\n1\n037kGJdt2VdTwcc4\n",
        "origin\n1\n037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc="
      })
  void whatIsNoCheckpointIsNotRead(String text) {
    assertThat(Checkpoint.parse(text)).isEmpty();
  }

  @Test
  void whatALogAddsToACheckpointIsPassedOver() {
    assertThat(Checkpoint.parse(TEXT + "more\n")).contains(CHECKPOINT);
  }

  @Test
  void severalKeysSignSideBySide() {
    String other = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=";
    SignedNote note = keys(SEED, other).sign(CHECKPOINT);
    assertThat(note.signatures()).hasSize(2);
    for (SigningKeys known : List.of(keys(SEED), keys(other), keys(SEED, other))) {
      assertThat(known.agreeWith(note)).isTrue();
      assertThat(known.haveSigned(note)).isTrue();
    }
    SignedNote changed = new SignedNote(note.text() + "more\n", note.signatures());
    assertThat(keys(SEED).agreeWith(changed)).isFalse();
    assertThat(keys(SEED).haveSigned(changed)).isFalse();
    SignedNote ofOther = keys(other).sign(CHECKPOINT);
    assertThat(keys(SEED).agreeWith(ofOther)).isTrue();
    assertThat(keys(SEED).haveSigned(ofOther)).isFalse();
  }

  @Test
  void aWitnessSaysWhenItHasSigned() {
    VerifierKey witness = VerifierKey.parse(WITNESS);
    NoteSignature line = NoteSignature.parse(COSIGNED.strip()).orElseThrow();
    Cosignature cosignature = Cosignature.read(line, witness, TEXT).orElseThrow();
    assertThat(cosignature.time()).isEqualTo(Instant.ofEpochSecond(1_764_230_400L));
    assertThat(Cosignature.read(line, witness, TEXT + "more\n")).isEmpty();
    assertThat(Cosignature.read(line, VerifierKey.parse(VERIFIER), TEXT)).isEmpty();
    byte[] later = line.bytes().clone();
    later[11]++;
    assertThat(Cosignature.read(new NoteSignature(line.name(), later), witness, TEXT)).isEmpty();
    assertThat(witness.hasSigned(TEXT, line)).isFalse();
  }

  @Test
  void aLineTakesThePlaceOfAFormerOneByTheSameKey() {
    SignedNote note = SignedNote.parse(TEXT + "\n" + LINE + COSIGNED).orElseThrow();
    NoteSignature witness = note.signatures().getLast();
    byte[] bytes = witness.bytes().clone();
    bytes[20]++;
    NoteSignature newer = new NoteSignature(witness.name(), bytes);
    assertThat(note.with(List.of(newer)).signatures())
        .hasSize(2)
        .doesNotContain(witness)
        .contains(newer);
    assertThat(note.with(List.of())).isEqualTo(note);
  }

  @Test
  void keysThatAreNoneAreRefused() {
    Stream.of("", "AAAA", "A".repeat(64), "no base64!")
        .forEach(
            key ->
                assertThatThrownBy(() -> keys(key)).isInstanceOf(IllegalArgumentException.class));
    assertThatThrownBy(() -> keys()).isInstanceOf(IllegalArgumentException.class);
    Stream.of(
            "",
            "name",
            "name+00000000+AAAA",
            VERIFIER.replace("726f", "726e"),
            "na me+" + WITNESS)
        .forEach(
            key ->
                assertThatThrownBy(() -> VerifierKey.parse(key))
                    .isInstanceOf(IllegalArgumentException.class));
    Stream.of("", "a b", "a+b")
        .forEach(
            origin ->
                assertThatThrownBy(() -> SigningKeys.read(origin, List.of(SEED)))
                    .isInstanceOf(IllegalArgumentException.class));
  }

  @Test
  void aWitnessIsAnAddressAndAKey() {
    Witness witness = Witness.parse("https://witness.example/api " + WITNESS);
    assertThat(witness.submission()).hasToString("https://witness.example/api/add-checkpoint");
    assertThat(witness.key()).hasToString(WITNESS);
    Stream.of("https://witness.example", "https://witness.example " + VERIFIER)
        .forEach(
            written ->
                assertThatThrownBy(() -> Witness.parse(written))
                    .isInstanceOf(IllegalArgumentException.class));
  }
}
