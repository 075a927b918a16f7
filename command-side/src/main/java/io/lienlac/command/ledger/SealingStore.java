package io.lienlac.command.ledger;

import java.util.function.Function;

/** The event store and the ledger's tables, as the sealer uses them. */
interface SealingStore {

  Standing standing();

  /**
   * Looks, and writes what is made of what was seen: both in one transaction. If it fails, nothing
   * was written, or all of it was: then nothing is known but what the tables say.
   */
  SealedBatch look(Wanted wanted, Function<Look, SealedBatch> work);
}
