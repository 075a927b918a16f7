package io.lienlac.command.ledger;

import java.net.URI;

/**
 * Somebody else who watches that nothing in the ledger is changed, and says so by co-signing.
 *
 * @param submission under which address checkpoints are submitted
 */
record Witness(URI submission, VerifierKey key) {

  private static final int PARTS = 2;

  /**
   * Reads an address, a space and a public key.
   *
   * @throws IllegalArgumentException if it is not that
   */
  static Witness parse(String written) {
    String[] parts = written.strip().split("\\s+");
    if (parts.length != PARTS) {
      throw malformed();
    }
    VerifierKey key = VerifierKey.parse(parts[1]);
    if (key.type() != VerifierKey.WITNESS) {
      throw malformed();
    }
    String address = parts[0].endsWith("/") ? parts[0] : parts[0] + "/";
    return new Witness(URI.create(address).resolve("add-checkpoint"), key);
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "lienlac.ledger.witnesses must each be an address, a space and the public key of a witness,"
            + " parted by commas");
  }
}
