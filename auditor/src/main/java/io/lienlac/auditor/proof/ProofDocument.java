package io.lienlac.auditor.proof;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.json.JsonHashes;
import io.lienlac.auditor.json.JsonObject;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.InclusionProof;
import java.util.ArrayList;
import java.util.List;

/** By what one event is proved without the system. Nothing of it has been checked. */
record ProofDocument(
    byte[] leaf,
    InclusionProof inclusion,
    SignedCheckpoint checkpoint,
    List<PersonalText> personal) {

  private static final String FORMAT = "lienlac-proof/1";

  static ProofDocument parse(String document) throws Malformed {
    JsonObject proof = Json.parseObject(document);
    if (!proof.text("format").equals(FORMAT)) {
      throw new Malformed(Text.FORMAT_UNKNOWN, proof.text("format"), FORMAT);
    }
    byte[] leaf =
        StrictBase64.decode(proof.text("leaf"))
            .orElseThrow(() -> new Malformed(Text.LEAF_UNREADABLE));
    return new ProofDocument(
        leaf,
        new InclusionProof(proof.count("index"), JsonHashes.of(proof, "inclusion")),
        SignedCheckpoint.parse(proof.text("checkpoint")),
        personal(proof));
  }

  private static List<PersonalText> personal(JsonObject proof) throws Malformed {
    List<PersonalText> personal = new ArrayList<>();
    if (proof.get("personal").isPresent()) {
      for (Json part : proof.array("personal")) {
        personal.add(PersonalText.parse(part));
      }
    }
    return personal;
  }
}
