package io.lienlac.auditor.note;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.tree.Hash;

/** A checkpoint with the signatures under it, of which none has been checked. */
public record SignedCheckpoint(Checkpoint checkpoint, SignedNote note) {

  public static SignedCheckpoint parse(String note) throws Malformed {
    return of(SignedNote.parse(note));
  }

  /** A note that is a checkpoint. */
  public static SignedCheckpoint of(SignedNote note) throws Malformed {
    return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
  }

  public String origin() {
    return checkpoint.origin();
  }

  public long size() {
    return checkpoint.size();
  }

  public Hash root() {
    return checkpoint.root();
  }
}
