package io.lienlac.auditor.proof;

import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.leaf.Leaf;
import io.lienlac.auditor.leaf.LeafLayout;
import io.lienlac.auditor.leaf.MacKeys;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import io.lienlac.auditor.tree.Hashing;
import io.lienlac.auditor.verify.Report;
import io.lienlac.auditor.verify.SignaturesCheck;
import io.lienlac.auditor.verify.Trust;

/** Checks the proof of one event. */
public final class ProofVerification {

  private ProofVerification() {}

  /**
   * Checks that the event is in the log that the checkpoint is of, and that it says of people what
   * the proof says that it does.
   *
   * @param name of the file
   */
  public static Report run(String name, String document, Trust trust) throws Malformed {
    ProofDocument proof = ProofDocument.parse(document);
    Leaf leaf = Leaf.decode(proof.leaf());
    Report report = new Report();
    SignaturesCheck.run(name, proof.checkpoint(), trust.keys(), trust.witnesses(), report);
    inclusion(proof, report);
    if (trust.macKeys().isPresent()) {
      mac(proof, trust.macKeys().get(), report);
    }
    report.note(
        Text.PROVED_EVENT,
        leaf.payloadType(),
        leaf.revision(),
        leaf.time(),
        leaf.aggregateType(),
        leaf.aggregateId(),
        leaf.sequence());
    personal(proof, leaf, report);
    return report;
  }

  private static void inclusion(ProofDocument proof, Report report) {
    Hash hash = new Hashing().leaf(proof.leaf());
    long index = proof.inclusion().index();
    long size = proof.checkpoint().size();
    if (proof.inclusion().proves(hash, size, proof.checkpoint().root())) {
      report.note(Text.INCLUDED, index, size, hash.hex());
    } else {
      report.findAt(index, Text.NOT_INCLUDED, index, size);
    }
  }

  private static void mac(ProofDocument proof, MacKeys keys, Report report) {
    LeafLayout layout = new LeafLayout();
    layout.read(proof.leaf(), proof.leaf().length);
    long index = proof.inclusion().index();
    switch (keys.check(proof.leaf(), layout)) {
      case HOLDS -> report.note(Text.MACS_HOLD, 1);
      case NO_KEY -> report.note(Text.MACS_WITHOUT_KEY, 1);
      case WRONG -> report.findAt(index, Text.MAC_WRONG, index, 1);
    }
  }

  private static void personal(ProofDocument proof, Leaf leaf, Report report) throws Malformed {
    if (proof.personal().isEmpty()) {
      return;
    }
    Json payload = Json.parse(leaf.payload(), 0, leaf.payload().length);
    for (PersonalText part : proof.personal()) {
      if (part.isSaidBy(leaf.eventId(), payload)) {
        report.note(Text.PERSONAL_HOLDS, part.path(), part.person());
      } else {
        report.find(Text.PERSONAL_WRONG, part.path(), part.person());
      }
    }
  }
}
