package io.lienlac.auditor.proof;

import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.json.JsonHashes;
import io.lienlac.auditor.json.JsonObject;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.ConsistencyProof;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.verify.Known;
import io.lienlac.auditor.verify.Report;
import io.lienlac.auditor.verify.SignaturesCheck;
import io.lienlac.auditor.verify.Trust;
import java.util.Optional;

/** Checks that a log only grew between two checkpoints. */
public final class ConsistencyVerification {

  private static final String FORMAT = "lienlac-consistency/1";

  private ConsistencyVerification() {}

  /**
   * Checks it.
   *
   * @param document the proof; checkpoints of the same size, or of no leaves, need none
   */
  public static Report run(Known old, Known young, Optional<String> document, Trust trust)
      throws Malformed {
    SignedCheckpoint before = old.checkpoint();
    SignedCheckpoint after = young.checkpoint();
    if (!before.origin().equals(after.origin())) {
      throw new Malformed(Text.KNOWN_OF_ANOTHER_LOG, old.name(), before.origin());
    }
    Report report = new Report();
    SignaturesCheck.run(old.name(), before, trust.keys(), trust.witnesses(), report);
    SignaturesCheck.run(young.name(), after, trust.keys(), trust.witnesses(), report);
    if (before.size() > after.size()) {
      report.findAt(after.size(), Text.ROLLED_BACK, after.size(), old.name(), before.size());
    } else if (before.size() == after.size()) {
      same(old, young, report);
    } else if (isContinued(before, after, document)) {
      report.note(Text.CONSISTENT, before.size(), after.size());
    } else {
      report.find(Text.NOT_CONSISTENT, before.size(), after.size());
    }
    return report;
  }

  private static boolean isContinued(
      SignedCheckpoint before, SignedCheckpoint after, Optional<String> document) throws Malformed {
    return before.size() == 0
        ? before.root().equals(Hashing.emptyTree())
        : proof(document, before, after)
            .proves(before.size(), before.root(), after.size(), after.root());
  }

  private static void same(Known old, Known young, Report report) {
    long size = old.checkpoint().size();
    if (old.checkpoint().root().equals(young.checkpoint().root())) {
      report.note(Text.CONSISTENT, size, size);
    } else {
      report.find(Text.TWO_HISTORIES, old.name(), size);
    }
  }

  private static ConsistencyProof proof(
      Optional<String> document, SignedCheckpoint before, SignedCheckpoint after) throws Malformed {
    JsonObject proof =
        Json.parseObject(document.orElseThrow(() -> new Malformed(Text.PROOF_NEEDED)));
    if (!proof.text("format").equals(FORMAT)) {
      throw new Malformed(Text.FORMAT_UNKNOWN, proof.text("format"), FORMAT);
    }
    if (proof.count("from") != before.size() || proof.count("to") != after.size()) {
      throw new Malformed(Text.PROOF_OF_OTHERS, proof.count("from"), proof.count("to"));
    }
    return new ConsistencyProof(JsonHashes.of(proof, "proof"));
  }
}
