package io.lienlac.auditor.witness;

import io.lienlac.auditor.encoding.StrictUtf8;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.Checkpoint;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tree.ConsistencyProof;
import io.lienlac.auditor.tree.Hash;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a request (C2SP tlog-witness).
 *
 * @param oldSize of the checkpoint that the proof begins with
 */
record AddCheckpoint(long oldSize, ConsistencyProof proof, SignedCheckpoint checkpoint) {

  private static final String OLD = "old ";
  private static final int MOST_HASHES = 63;

  static AddCheckpoint parse(byte[] body) throws Malformed {
    String text = StrictUtf8.decode(body).orElseThrow(AddCheckpoint::malformed);
    int gap = text.indexOf("\n\n");
    if (gap < OLD.length() || !text.startsWith(OLD)) {
      throw malformed();
    }
    List<String> lines = List.of(text.substring(OLD.length(), gap).split("\n", -1));
    if (lines.size() > 1 + MOST_HASHES) {
      throw malformed();
    }
    List<Hash> hashes = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      hashes.add(Hash.fromBase64(line).orElseThrow(AddCheckpoint::malformed));
    }
    return new AddCheckpoint(
        Checkpoint.size(lines.getFirst()),
        new ConsistencyProof(hashes),
        SignedCheckpoint.parse(text.substring(gap + 2)));
  }

  private static Malformed malformed() {
    return new Malformed(Text.REQUEST_MALFORMED);
  }
}
