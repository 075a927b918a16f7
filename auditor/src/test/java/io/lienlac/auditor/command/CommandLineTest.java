package io.lienlac.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.sample.SampleExport;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.sample.SampleProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  private static final SampleLog LOG = SampleLog.of(300);
  private static final SigningKey WITNESS =
      SampleLog.key("witness.example", SignatureType.COSIGNATURE);

  private final Terminal terminal = new Terminal();
  @TempDir private Path folder;
  private Path export;
  private Path old;

  @BeforeEach
  void publish() throws IOException {
    SampleExport sample =
        SampleExport.of(SampleLog.cosign(LOG.checkpoint(), WITNESS), LOG.leaves());
    export = sample.write(folder.resolve("export.jsonl.gz"));
    old = Files.writeString(folder.resolve("old"), LOG.checkpoint(200).note().toString());
    LOG.publish(folder.resolve("tiles"));
  }

  @Test
  void verifiesAnExportWithAllThatIsKnown() throws IOException {
    Path macs = Files.writeString(folder.resolve("macs"), SampleLeaf.KEY_FILE);
    Outcome outcome =
        terminal.type(
            "verify",
            export,
            "--key",
            SampleLog.verifier(),
            "--witness",
            WITNESS.verifier(),
            "--known",
            old,
            "--mac-key",
            macs,
            "--tiles",
            folder.resolve("tiles"),
            "--language",
            "en");
    assertThat(outcome).isEqualTo(Outcome.HOLDS);
    assertThat(terminal.out())
        .contains(SampleLog.ORIGIN, "witness.example signed", "by their MAC: 300")
        .endsWith("HOLDS.\n");
    assertThat(terminal.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, Changed: leaf 33, DOES NOT HOLD. The first bad index that is known: 33.",
    "vi, Bị sửa: lá 33, KHÔNG ĐÚNG. Chỉ số sai đầu tiên được biết: 33."
  })
  void namesWhatIsWrongInBothLanguages(String language, String found, String verdict)
      throws IOException {
    List<byte[]> leaves = LOG.leaves();
    leaves.set(33, SampleLeaf.number(33).withPayload("{}").bytes());
    Path tampered = SampleExport.of(LOG.checkpoint(), leaves).write(folder.resolve("tampered"));
    Outcome outcome =
        terminal.type(
            "verify", tampered, "--tiles", folder.resolve("tiles"), "--language", language);
    assertThat(outcome).isEqualTo(Outcome.DOES_NOT_HOLD);
    assertThat(terminal.out()).contains(found).endsWith(verdict + "\n");
    assertThat(terminal.type("diff", export, tampered, "--language", language))
        .isEqualTo(Outcome.DOES_NOT_HOLD);
    assertThat(terminal.out()).contains(found);
  }

  @Test
  void verifiesAProof() throws IOException {
    Path proof =
        Files.writeString(
            folder.resolve("proof.json"), SampleProof.of(LOG, 33, LOG.checkpoint(), ""));
    assertThat(terminal.type("verify-proof", proof, "--key", SampleLog.verifier()))
        .isEqualTo(Outcome.HOLDS);
    Files.writeString(proof, SampleProof.of(LOG, 33, LOG.checkpoint(299), ""));
    assertThat(terminal.type("verify-proof", proof, "--witness", WITNESS.verifier()))
        .isEqualTo(Outcome.DOES_NOT_HOLD);
  }

  @Test
  void verifiesConsistencyByLeavesOrByAProof() throws IOException {
    assertThat(terminal.type("consistency", old, export)).isEqualTo(Outcome.HOLDS);
    Path young = SampleExport.of(SampleLog.of(310)).write(folder.resolve("young"));
    assertThat(terminal.type("consistency", export, young)).isEqualTo(Outcome.HOLDS);
    assertThat(terminal.type("consistency", young, export)).isEqualTo(Outcome.DOES_NOT_HOLD);
    Path now = folder.resolve("tiles/checkpoint");
    String document =
        "{\"format\":\"lienlac-consistency/1\",\"from\":200,\"to\":300,\"proof\":%s}"
            .formatted(SampleExport.hashes(LOG.tree().consistency(200, 300)));
    Path proof = Files.writeString(folder.resolve("proof"), document);
    assertThat(terminal.type("consistency", old, now, "--proof", proof)).isEqualTo(Outcome.HOLDS);
    assertThat(terminal.type("consistency", old, export, "--proof", proof))
        .isEqualTo(Outcome.HOLDS);
    assertThat(terminal.type("consistency", old, now)).isEqualTo(Outcome.UNREADABLE);
  }

  @Test
  void replaysAView() throws IOException {
    Path text = folder.resolve("view");
    assertThat(terminal.type("replay", export, "--view", "inbox", "--text", text))
        .isEqualTo(Outcome.HOLDS);
    assertThat(text).isEmptyFile();
    assertThat(terminal.type("replay", export, "--view", "delivery", "--digest", "1:00"))
        .isEqualTo(Outcome.DOES_NOT_HOLD);
  }

  @Test
  void makesAKeyForAWitnessOnce() throws IOException {
    Path key = folder.resolve("key");
    assertThat(terminal.type("witness-key", "w.example", key)).isEqualTo(Outcome.HOLDS);
    assertThat(terminal.out()).startsWith("w.example+");
    assertThat(Files.readString(key)).startsWith("PRIVATE+KEY+w.example+").endsWith(terminal.out());
    assertThat(terminal.type("witness-key", "w.example", key)).isEqualTo(Outcome.UNREADABLE);
    assertThat(terminal.type("witness-key", "w example", folder.resolve("other")))
        .isEqualTo(Outcome.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "check x",
        "verify",
        "verify a b",
        "verify x --key",
        "verify x --proof y",
        "verify x --kez y",
        "verify x --tiles a --tiles b",
        "verify x --key nonsense",
        "diff x",
        "replay x",
        "replay x --view sent",
        "witness",
        "witness --listen x --state s --key k",
        "witness --listen 0 --state s --key k"
      })
  void whatIsNoCommandIsSaidToBeNone(String line) {
    Object[] words = line.isEmpty() ? new Object[0] : line.split(" ");
    assertThat(terminal.type(words)).isEqualTo(Outcome.WRONG_USE);
    assertThat(terminal.err()).contains("verify-proof");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void keysAreOfTheirKind() {
    assertThat(terminal.type("verify", export, "--key", WITNESS.verifier()))
        .isEqualTo(Outcome.WRONG_USE);
    assertThat(terminal.type("verify", export, "--witness", SampleLog.verifier()))
        .isEqualTo(Outcome.WRONG_USE);
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    Path absent = folder.resolve("absent");
    assertThat(terminal.type("verify", absent)).isEqualTo(Outcome.UNREADABLE);
    assertThat(terminal.err()).contains(absent.toString());
    assertThat(terminal.type("verify", old)).isEqualTo(Outcome.UNREADABLE);
    assertThat(terminal.type("verify", export, "--known", absent)).isEqualTo(Outcome.UNREADABLE);
    Path noKeys = Files.writeString(folder.resolve("macs"), StrictBase64.encode(new byte[3]));
    assertThat(terminal.type("verify", export, "--mac-key", noKeys)).isEqualTo(Outcome.UNREADABLE);
  }

  @Test
  void theHelpNamesEveryCommandAndOption() {
    for (String language : List.of("en", "vi")) {
      assertThat(terminal.type("help", "--language", language)).isEqualTo(Outcome.HOLDS);
      for (Command command : Command.values()) {
        assertThat(terminal.out()).contains("\n  " + command.word() + " ");
      }
      for (Option option : Option.values()) {
        assertThat(terminal.out()).contains("\n  " + option.word() + " ");
      }
    }
  }
}
