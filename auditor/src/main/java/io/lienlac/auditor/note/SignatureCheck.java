package io.lienlac.auditor.note;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of one key's signature under a note.
 *
 * @param at when a witness says that it signed
 */
public record SignatureCheck(VerifierKey key, Result result, Optional<Instant> at) {

  /** What can become of it. */
  public enum Result {
    HOLDS,
    WRONG,
    ABSENT
  }

  /** Looks for the signatures of a key; if there are several, all have to hold. */
  public static SignatureCheck of(VerifierKey key, SignedNote note) {
    List<NoteSignature> claimed = note.signatures().stream().filter(key::claims).toList();
    if (claimed.isEmpty()) {
      return new SignatureCheck(key, Result.ABSENT, Optional.empty());
    }
    boolean all = claimed.stream().allMatch(one -> key.verifies(note.text(), one));
    Optional<Instant> at =
        key.type() == SignatureType.COSIGNATURE
            ? Cosignature.of(claimed.getLast()).map(Cosignature::at)
            : Optional.empty();
    return new SignatureCheck(key, all ? Result.HOLDS : Result.WRONG, at);
  }
}
