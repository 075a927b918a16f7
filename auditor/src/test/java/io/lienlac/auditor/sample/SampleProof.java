package io.lienlac.auditor.sample;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.note.SignedCheckpoint;

/** The proof of one event, as a document. */
public final class SampleProof {

  private SampleProof() {}

  /**
   * Proves a leaf of a log.
   *
   * @param personal entries of the document, with commas between them
   */
  public static String of(SampleLog log, int index, SignedCheckpoint checkpoint, String personal) {
    return """
    {
      "format": "lienlac-proof/1",
      "index": %d,
      "leaf": "%s",
      "inclusion": %s,
      "checkpoint": "%s",
      "personal": [%s]
    }
    """
        .formatted(
            index,
            StrictBase64.encode(log.leaves().get(index)),
            SampleExport.hashes(log.tree().inclusion(index, (int) checkpoint.size())),
            checkpoint.note().toString().replace("\n", "\\n"),
            personal);
  }

  /** An entry for a value of the sample person. */
  public static String personal(String path, String json) {
    return """
    {"path": "%s", "person": "%s", "key": "%s", "text": %s}\
    """
        .formatted(path, SamplePerson.ID, StrictBase64.encode(SamplePerson.KEY), json);
  }
}
