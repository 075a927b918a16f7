package io.lienlac.auditor.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.SignatureCheck.Result;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and notes of the specifications, of Go's implementation, and of a log that exists. */
class SpecVectorsTest {

  private static final String EXAMPLE =
      "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
  private static final String ENOCH =
      "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
  private static final String LOG =
      "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f";
  private static final String WITNESS =
      "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2";

  static final String GO_NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      — EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
      """;

  /** With signatures of kinds and by keys that are not known here. */
  static final String CHECKPOINT =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
      — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      """;

  @ParameterizedTest
  @ValueSource(strings = {EXAMPLE, PETER, ENOCH, LOG, WITNESS})
  void keysOfOthersAreReadAndWritten(String key) throws Malformed {
    assertThat(VerifierKey.parse(key)).hasToString(key);
  }

  @Test
  void theSpecificationsExampleHolds() throws Malformed {
    SignedNote note =
        SignedNote.parse(
            "This is an example message.\n\n"
                + "— example.com/foo"
                + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n");
    assertThat(check(EXAMPLE, note)).isEqualTo(Result.HOLDS);
    assertThat(check(PETER, note)).isEqualTo(Result.ABSENT);
  }

  @Test
  void theNoteOfGoHolds() throws Malformed {
    SignedNote note = SignedNote.parse(GO_NOTE);
    assertThat(check(PETER, note)).isEqualTo(Result.HOLDS);
    assertThat(check(ENOCH, note)).isEqualTo(Result.HOLDS);
    assertThat(note).hasToString(GO_NOTE);
    SignedNote changed = SignedNote.parse(GO_NOTE.replace("answer", "Answer"));
    assertThat(check(PETER, changed)).isEqualTo(Result.WRONG);
  }

  @Test
  void aTextMayHaveEmptyLines() throws Malformed {
    SignedNote note =
        SignedNote.parse(
            """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """);
    assertThat(note.text()).endsWith("\n\ned è subito sera.\n");
    assertThat(note.signatures()).extracting(NoteSignature::keyId).containsExactly(0x367ba04b);
  }

  @Test
  void aRealCheckpointHoldsWithItsWitness() throws Malformed {
    SignedCheckpoint checkpoint = SignedCheckpoint.parse(CHECKPOINT);
    assertThat(checkpoint.size()).isEqualTo(1_432_088_532);
    assertThat(checkpoint.checkpoint().text()).isEqualTo(checkpoint.note().text());
    assertThat(check(LOG, checkpoint.note())).isEqualTo(Result.HOLDS);
    SignatureCheck cosigned = SignatureCheck.of(VerifierKey.parse(WITNESS), checkpoint.note());
    assertThat(cosigned.result()).isEqualTo(Result.HOLDS);
    assertThat(cosigned.at()).contains(Instant.ofEpochSecond(0x6a122120));
  }

  @Test
  void anotherSizeWasNotSigned() throws Malformed {
    SignedNote note = SignedNote.parse(CHECKPOINT.replace("1432088532", "1432088533"));
    for (String key : List.of(LOG, WITNESS)) {
      assertThat(check(key, note)).isEqualTo(Result.WRONG);
    }
  }

  @Test
  void theTimeOfACosignatureIsTheSpecifications() throws Malformed {
    NoteSignature signature =
        NoteSignature.parse(
            "— witness.example.com/w1"
                + " jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
    assertThat(Cosignature.of(signature).map(Cosignature::seconds)).contains(1_679_315_147L);
  }

  private static Result check(String key, SignedNote note) throws Malformed {
    return SignatureCheck.of(VerifierKey.parse(key), note).result();
  }
}
