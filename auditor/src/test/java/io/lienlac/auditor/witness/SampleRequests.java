package io.lienlac.auditor.witness;

import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.sample.SampleLog;
import io.lienlac.auditor.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bodies of requests. */
final class SampleRequests {

  private SampleRequests() {}

  /** That this log went on from an old size to a new one. */
  static byte[] from(SampleLog log, int old, int size) {
    List<Hash> proof = old == 0 ? List.of() : log.tree().consistency(old, size);
    return of(old, proof, log.checkpoint(size));
  }

  static byte[] of(long old, List<Hash> proof, SignedCheckpoint checkpoint) {
    StringBuilder body = new StringBuilder("old ").append(old).append('\n');
    proof.forEach(hash -> body.append(hash.base64()).append('\n'));
    return bytes(body.append('\n').append(checkpoint.note()).toString());
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
