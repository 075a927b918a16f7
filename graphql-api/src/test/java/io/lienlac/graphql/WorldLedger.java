package io.lienlac.graphql;

import io.lienlac.api.ledger.EventProof;
import io.lienlac.api.ledger.FindLedgerConsistency;
import io.lienlac.api.ledger.FindProofs;
import io.lienlac.api.ledger.FoundLedgerConsistency;
import io.lienlac.api.ledger.FoundLedgerConsistency.Consistency;
import io.lienlac.api.ledger.FoundLedgerTile;
import io.lienlac.api.ledger.FoundProofs;
import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.api.ledger.SealedEvent;
import io.lienlac.api.ledger.SealedEvents;
import io.lienlac.api.ledger.TilePath;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the ledger has of the {@link World}: it is of 300 events, and one of them is the sending. */
public final class WorldLedger {

  private static final int SIZE = 300;

  public static final LedgerCheckpoint CHECKPOINT =
      new LedgerCheckpoint(
          "lienlac.example/ledger",
          SIZE,
          "cm9vdA==",
          "lienlac.example/ledger\n300\ncm9vdA==\n\n\u2014 lienlac.example/ledger c2lnbmVk\n",
          World.SENT);

  private static final SealedEvent SENDING =
      new SealedEvent(
          WorldTrail.SENDING.id(), 42, "bGVhZg==", CHECKPOINT, List.of("b25l", "dHdv"));

  private WorldLedger() {}

  static FoundLedgerConsistency consistency(FindLedgerConsistency query) {
    return new FoundLedgerConsistency(
        query.to() > SIZE
            ? null
            : new Consistency(
                query.from(), query.to(), "ZnJvbQ==", "dG8=", List.of("cHJvb2Y=")));
  }

  static SealedEvents sealed(Set<UUID> events) {
    return new SealedEvents(events.contains(SENDING.event()) ? List.of(SENDING) : List.of());
  }

  /** The document says no more than who it was made for. */
  static FoundProofs proofs(FindProofs query) {
    return new FoundProofs(
        query.events().contains(SENDING.event())
            ? List.of(new EventProof(SENDING.event(), "{\"for\":\"" + query.reader() + "\"}"))
            : List.of());
  }

  /** One full tile of leaves, and a partial one beside it; each byte is the tile's number. */
  static FoundLedgerTile tile(TilePath path) {
    boolean isThere =
        path.level() == 0 && (path.number() == 0 || path.number() == 1 && path.width() <= 44);
    byte[] hashes = new byte[path.width() * 32];
    Arrays.fill(hashes, (byte) path.number());
    return new FoundLedgerTile(isThere ? hashes : null);
  }
}
