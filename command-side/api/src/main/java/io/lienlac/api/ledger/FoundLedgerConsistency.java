package io.lienlac.api.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@link FindLedgerConsistency}.
 *
 * @param consistency null where one of the sizes is none, or is larger than the newest checkpoint's
 */
public record FoundLedgerConsistency(@Nullable Consistency consistency) {

  /**
   * A consistency proof of RFC 9162, all hashes in Base64.
   *
   * @param fromRoot of the tree of the smaller size
   * @param toRoot of the tree of the larger size
   */
  public record Consistency(
      long from, long to, String fromRoot, String toRoot, List<String> proof) {

    public Consistency {
      proof = List.copyOf(proof);
    }
  }
}
