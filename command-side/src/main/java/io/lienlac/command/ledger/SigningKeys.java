package io.lienlac.command.ledger;

import java.util.List;

/**
 * The keys that sign the ledger's checkpoints, side by side: while one takes the place of another,
 * readers know either of them.
 */
record SigningKeys(String origin, List<SigningKey> keys) {

  /**
   * @param origin names the ledger and its keys
   * @param written private keys, at least one
   */
  static SigningKeys read(String origin, List<String> written) {
    if (!NoteSignature.isName(origin)) {
      throw new IllegalArgumentException(
          "lienlac.ledger.origin must be a name without spaces and plus signs, such as"
              + " lienlac.example.org/ledger");
    }
    if (written.isEmpty()) {
      throw new IllegalArgumentException("lienlac.ledger.signing-key must be given");
    }
    return new SigningKeys(
        origin, written.stream().map(key -> SigningKey.read(origin, key)).toList());
  }

  SignedNote sign(Checkpoint checkpoint) {
    return sign(checkpoint.text());
  }

  SignedNote sign(String text) {
    return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
  }

  /** Whether every line that says that it is by one of these keys is. */
  boolean agreeWith(SignedNote note) {
    return note.signatures().stream()
        .allMatch(
            signature ->
                keys.stream()
                    .map(SigningKey::verifier)
                    .filter(key -> key.isNamedBy(signature))
                    .allMatch(key -> key.hasSigned(note.text(), signature)));
  }

  /** Whether one of these keys has signed it. */
  boolean haveSigned(SignedNote note) {
    return note.signatures().stream()
        .anyMatch(
            signature ->
                keys.stream().anyMatch(key -> key.verifier().hasSigned(note.text(), signature)));
  }
}
