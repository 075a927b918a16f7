package io.lienlac.graphql.ledger;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.ledger.EventProof;
import io.lienlac.api.ledger.FoundLedgerConsistency.Consistency;
import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.api.ledger.SealedEvent;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.trail.TrailEntryView;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What is public of the ledger; and of an event, what proves it, to whoever may read its entry. */
@Controller
class LedgerController {

  private final Ledger ledger;
  private final ProvableEvents provable;

  LedgerController(Ledger ledger, ProvableEvents provable) {
    this.ledger = ledger;
    this.provable = provable;
  }

  @QueryMapping
  @Nullable LedgerCheckpoint ledgerCheckpoint(@ContextValue Requester requester) {
    return ledger.checkpoint();
  }

  @QueryMapping
  Consistency ledgerConsistency(
      @Argument long from, @Argument long to, @ContextValue Requester requester) {
    if (from < 1 || from > to) {
      throw new CommandRefused(MALFORMED, "from");
    }
    Consistency found = ledger.consistency(from, to);
    if (found == null) {
      throw new CommandRefused(MALFORMED, "to");
    }
    return found;
  }

  @QueryMapping
  @Nullable String proof(@Argument String of, @ContextValue Requester requester) {
    UUID event = GlobalId.read(ProvableEvents.ENTRY, of);
    if (!provable.to(requester, event)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "of");
    }
    return ledger.proofs(Set.of(event), requester.person()).stream()
        .map(EventProof::document)
        .findFirst()
        .orElse(null);
  }

  @SchemaMapping(typeName = ProvableEvents.ENTRY)
  CompletableFuture<SealedEvent> ledger(
      TrailEntryView entry, DataLoader<UUID, SealedEvent> sealed) {
    return sealed.load(entry.id());
  }
}
