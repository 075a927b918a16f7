package io.lienlac.auditor.export;

import io.lienlac.auditor.json.Json;
import io.lienlac.auditor.json.JsonHashes;
import io.lienlac.auditor.json.JsonObject;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.RangeProof;

/**
 * What an export says of itself. Nothing of it has been checked against the leaves.
 *
 * @param from index of the first leaf
 * @param to index after the last leaf
 * @param proof what joins the leaves to the checkpoint
 */
public record ExportHeader(
    String origin, long from, long to, SignedCheckpoint checkpoint, RangeProof proof) {

  private static final String FORMAT = "lienlac-history/1";

  /** Reads the first line. */
  static ExportHeader parse(byte[] line, int start, int length) throws Malformed {
    JsonObject header = Json.object(Json.parse(line, start, length), "");
    if (!header.text("format").equals(FORMAT)) {
      throw new Malformed(Text.FORMAT_UNKNOWN, header.text("format"), FORMAT);
    }
    long from = header.count("from");
    long to = header.count("to");
    if (from > to) {
      throw new Malformed(Text.RANGE_MALFORMED, from, to);
    }
    return new ExportHeader(
        header.text("origin"),
        from,
        to,
        SignedCheckpoint.parse(header.text("checkpoint")),
        proof(header));
  }

  private static RangeProof proof(JsonObject header) throws Malformed {
    if (header.get("proof").isEmpty()) {
      return RangeProof.NOTHING;
    }
    JsonObject proof = header.object("proof");
    return new RangeProof(JsonHashes.of(proof, "left"), JsonHashes.of(proof, "right"));
  }
}
