package io.lienlac.graphql.ledger;

import io.lienlac.api.ledger.EventProof;
import io.lienlac.api.ledger.FindLedgerCheckpoint;
import io.lienlac.api.ledger.FindLedgerConsistency;
import io.lienlac.api.ledger.FindLedgerTile;
import io.lienlac.api.ledger.FindProofs;
import io.lienlac.api.ledger.FindSealedEvents;
import io.lienlac.api.ledger.FoundLedgerCheckpoint;
import io.lienlac.api.ledger.FoundLedgerConsistency;
import io.lienlac.api.ledger.FoundLedgerTile;
import io.lienlac.api.ledger.FoundProofs;
import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.api.ledger.SealedEvent;
import io.lienlac.api.ledger.SealedEvents;
import io.lienlac.api.ledger.TilePath;
import io.lienlac.api.organisation.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way to the ledger, which the write side keeps. */
@Component
public class Ledger {

  private final QueryGateway queries;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Ledger(QueryGateway queries) {
    this.queries = queries;
  }

  /** The newest one; null while there is none. */
  public @Nullable LedgerCheckpoint checkpoint() {
    return ask(new FindLedgerCheckpoint(), FoundLedgerCheckpoint.class).checkpoint();
  }

  /** Null for sizes that there are not. */
  FoundLedgerConsistency.@Nullable Consistency consistency(long from, long to) {
    return ask(new FindLedgerConsistency(from, to), FoundLedgerConsistency.class).consistency();
  }

  /** Null for a tile that there is not. */
  byte @Nullable [] tile(TilePath path) {
    return ask(new FindLedgerTile(path), FoundLedgerTile.class).hashes();
  }

  /** Those of the events that are sealed; the caller goes on meanwhile. */
  CompletableFuture<List<SealedEvent>> sealed(Set<UUID> events) {
    return CompletableFuture.supplyAsync(
        () -> ask(new FindSealedEvents(events), SealedEvents.class).events(), threads);
  }

  /** Documents that prove those of the events that are sealed. */
  public List<EventProof> proofs(Set<UUID> events, PersonId reader) {
    return ask(new FindProofs(events, reader), FoundProofs.class).proofs();
  }

  private <R> R ask(Object query, Class<R> answer) {
    return queries.query(query, answer).join();
  }
}
