package io.lienlac.api.ledger;

import java.util.List;

/** Proofs, in no order; events that no checkpoint holds yet are left out. */
public record FoundProofs(List<EventProof> proofs) {

  public FoundProofs {
    proofs = List.copyOf(proofs);
  }
}
