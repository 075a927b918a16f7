package io.lienlac.auditor.witness;

import static io.lienlac.auditor.witness.SampleRequests.bytes;
import static io.lienlac.auditor.witness.SampleRequests.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.Checkpoint;
import io.lienlac.auditor.note.SignatureCheck;
import io.lienlac.auditor.note.SignatureCheck.Result;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.note.SignedNote;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.sample.SampleLeaf;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {

  private static final SampleLog LOG = SampleLog.of(40);
  private static final SigningKey KEY = SampleLog.key("w.example", SignatureType.COSIGNATURE);
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06Z");

  @TempDir private Path folder;
  private WitnessState state;
  private Witness witness;

  @BeforeEach
  void start() throws Malformed {
    state = WitnessState.open(folder);
    witness = witness(state);
  }

  @AfterEach
  void stop() throws IOException {
    state.close();
  }

  @Test
  void cosignsWhatGoesOn() throws Malformed {
    int old = 0;
    for (int size : new int[] {5, 6, 6, 17, 32, 40}) {
      Reply reply = witness.add(from(LOG, old, size));
      assertThat(reply.status()).isEqualTo(200);
      SignedNote cosigned = SignedNote.parse(LOG.checkpoint(size).note() + reply.body());
      SignatureCheck check = SignatureCheck.of(KEY.verifier(), cosigned);
      assertThat(check.result()).isEqualTo(Result.HOLDS);
      assertThat(check.at()).contains(NOW);
      old = size;
    }
  }

  @Test
  void saysWhatItCosignedLastIfAskedForAnother() {
    assertThat(witness.add(from(LOG, 3, 5))).isEqualTo(Reply.conflict(0));
    witness.add(from(LOG, 0, 20));
    Reply reply = witness.add(from(LOG, 0, 30));
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.contentType()).isEqualTo("text/x.tlog.size");
    assertThat(reply.body()).isEqualTo("20\n");
    assertThat(witness.add(from(LOG, 10, 15))).isEqualTo(Reply.conflict(20));
  }

  @Test
  void cosignsNoOtherHistory() {
    witness.add(from(LOG, 0, 20));
    List<Hash> proof = LOG.tree().consistency(20, 30);
    SampleLog other = rewritten();
    assertThat(witness.add(SampleRequests.of(20, proof, other.checkpoint(30))).status())
        .isEqualTo(422);
    assertThat(witness.add(from(other, 20, 30)).status()).isEqualTo(422);
    assertThat(witness.add(SampleRequests.of(20, List.of(), LOG.checkpoint(30))).status())
        .isEqualTo(422);
    assertThat(witness.add(from(other, 20, 20))).isEqualTo(Reply.conflict(20));
    assertThat(witness.add(SampleRequests.of(20, proof, LOG.checkpoint(20))).status())
        .isEqualTo(422);
    assertThat(witness.add(from(LOG, 20, 30)).status()).isEqualTo(200);
  }

  @Test
  void atFirstThereIsNothingToProve() {
    List<Hash> some = List.of(LOG.tree().leaf(0));
    assertThat(witness.add(SampleRequests.of(0, some, LOG.checkpoint(5))).status()).isEqualTo(422);
    SignedCheckpoint wrong =
        SampleLog.sign(new Checkpoint(SampleLog.ORIGIN, 0, LOG.tree().leaf(0), List.of()));
    assertThat(witness.add(SampleRequests.of(0, List.of(), wrong))).isEqualTo(Reply.conflict(0));
    assertThat(witness.add(from(LOG, 0, 0)).status()).isEqualTo(200);
    assertThat(witness.add(from(LOG, 0, 5)).status()).isEqualTo(200);
  }

  @Test
  void knowsNoOtherLogAndNoOtherKey() {
    SignedCheckpoint other =
        SampleLog.sign(new Checkpoint("other.example", 0, Hashing.emptyTree(), List.of()));
    assertThat(witness.add(SampleRequests.of(0, List.of(), other)).status()).isEqualTo(404);
    SigningKey namesake = SampleLog.key(SampleLog.ORIGIN, SignatureType.LOG);
    SignedNote unsigned = new SignedNote(LOG.checkpoint(5).note().text(), List.of());
    SignedCheckpoint forged =
        new SignedCheckpoint(
            LOG.checkpoint(5).checkpoint(), unsigned.with(namesake.sign(unsigned.text(), NOW)));
    assertThat(witness.add(SampleRequests.of(0, List.of(), forged)).status()).isEqualTo(403);
    String changed = new String(from(LOG, 0, 5), StandardCharsets.UTF_8).replace("\n5\n", "\n6\n");
    assertThat(witness.add(bytes(changed)).status()).isEqualTo(403);
  }

  @Test
  void refusesWhatIsNoRequest() {
    String body = new String(from(LOG, 5, 20), StandardCharsets.UTF_8);
    String hash = LOG.tree().leaf(0).base64() + "\n";
    Stream.of(
            "",
            "\n",
            "old 5\n",
            body.replace("old 5", "old 05"),
            body.replace("old 5", "old  5"),
            body.replace("old 5", "new 5"),
            body.replace("old 5\n", ""),
            body.replace("old 5\n", "old 5\r\n"),
            body.replace("old 5\n", "old 5\n" + hash.repeat(64)),
            body.replace("old 5\n", "old 5\nQUJD\n"),
            body.replace("old 5", "old 21"),
            body.substring(0, body.length() - 1),
            body.substring(0, body.indexOf("\n\n") + 2))
        .forEach(wrong -> assertThat(witness.add(bytes(wrong)).status()).isEqualTo(400));
  }

  @Test
  void remembersAcrossARestart() throws IOException, Malformed {
    witness.add(from(LOG, 0, 20));
    state.close();
    state = WitnessState.open(folder);
    witness = witness(state);
    assertThat(witness.add(from(LOG, 0, 30))).isEqualTo(Reply.conflict(20));
    assertThat(witness.add(from(rewritten(), 20, 30)).status()).isEqualTo(422);
    assertThat(witness.add(from(LOG, 20, 30)).status()).isEqualTo(200);
  }

  @Test
  void whatItKeepsIsACheckpointThatOthersCanUse() throws IOException, Malformed {
    SignedNote note = LOG.checkpoint(20).note();
    SignedNote swollen =
        new SignedNote(note.text(), Collections.nCopies(100, note.signatures().getFirst()));
    SignedCheckpoint checkpoint = SignedCheckpoint.of(swollen);
    assertThat(witness.add(SampleRequests.of(0, List.of(), checkpoint)).status()).isEqualTo(200);
    SignedCheckpoint kept = SignedCheckpoint.parse(Files.readString(stateFile()));
    assertThat(kept.size()).isEqualTo(20);
    assertThat(kept.note().signatures()).hasSize(2);
    assertThat(SignatureCheck.of(KEY.verifier(), kept.note()).result()).isEqualTo(Result.HOLDS);
    assertThat(SignatureCheck.of(SampleLog.verifier(), kept.note()).result())
        .isEqualTo(Result.HOLDS);
  }

  @Test
  void withoutItsMemoryItDoesNothing() throws IOException {
    witness.add(from(LOG, 0, 20));
    Files.writeString(stateFile(), "");
    assertThat(witness.add(from(LOG, 20, 30)).status()).isEqualTo(500);
    assertThatThrownBy(() -> witness(state)).isInstanceOf(Malformed.class);
  }

  @Test
  void oneProcessHasTheFolder() {
    assertThatThrownBy(() -> WitnessState.open(folder)).isInstanceOf(Malformed.class);
  }

  private Path stateFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".checkpoint"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Witness witness(WitnessState state) throws Malformed {
    return new Witness(KEY, List.of(SampleLog.verifier()), state, InstantSource.fixed(NOW));
  }

  private static SampleLog rewritten() {
    List<byte[]> leaves = LOG.leaves();
    leaves.set(7, SampleLeaf.number(7).withPayload("{}").bytes());
    return new SampleLog(leaves);
  }
}
