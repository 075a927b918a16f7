package io.lienlac.api.ledger;

import java.util.List;
import java.util.UUID;

/**
 * An event that is sealed, and what proves it.
 *
 * @param event its identifier
 * @param index its place among the leaves
 * @param leafHash in Base64
 * @param checkpoint which holds it
 * @param inclusionProof from the leaf's sibling to the root's child, in Base64 (RFC 9162)
 */
public record SealedEvent(
    UUID event,
    long index,
    String leafHash,
    LedgerCheckpoint checkpoint,
    List<String> inclusionProof) {

  public SealedEvent {
    inclusionProof = List.copyOf(inclusionProof);
  }
}
