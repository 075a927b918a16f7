package io.lienlac.auditor.witness;

import io.lienlac.auditor.note.NoteSignature;

/** The answer to a request, with what has been cosigned if anything was. */
record Reply(int status, String contentType, String body) {

  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";

  /** The body is no checkpoint with a proof, or goes back by its own words. */
  static final Reply BAD_REQUEST = new Reply(400, TEXT, "");

  /** No trusted key has signed. */
  static final Reply FORBIDDEN = new Reply(403, TEXT, "");

  /** Nothing is known of this log, or of this path. */
  static final Reply NOT_FOUND = new Reply(404, TEXT, "");

  /** Only {@code POST} is understood. */
  static final Reply NOT_ALLOWED = new Reply(405, TEXT, "");

  /** More than any request needs. */
  static final Reply TOO_LARGE = new Reply(413, TEXT, "");

  /** The proof does not join the two. */
  static final Reply NOT_CONSISTENT = new Reply(422, TEXT, "");

  /** Nothing could be written down, so nothing is signed. */
  static final Reply FAILED = new Reply(500, TEXT, "");

  /** What was cosigned last is of another size, or is another history of the same size. */
  static Reply conflict(long size) {
    return new Reply(409, SIZE, size + "\n");
  }

  static Reply cosigned(NoteSignature cosignature) {
    return new Reply(200, TEXT, cosignature.line());
  }
}
