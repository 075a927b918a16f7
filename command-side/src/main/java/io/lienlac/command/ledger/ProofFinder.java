package io.lienlac.command.ledger;

import io.lienlac.api.ledger.EventProof;
import io.lienlac.api.ledger.FindProofs;
import io.lienlac.api.ledger.FoundProofs;
import io.lienlac.command.personal.PersonalDisclosures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts documents together by which events are proved without this system. */
@Component
class ProofFinder {

  private final CheckpointStore checkpoints;
  private final TileSource tiles;
  private final JdbcLeaves leaves;
  private final PersonalDisclosures disclosures;

  ProofFinder(JdbcClient jdbc, PersonalDisclosures disclosures) {
    this.checkpoints = new JdbcCheckpoints(jdbc);
    this.tiles = new JdbcTiles(jdbc);
    this.leaves = new JdbcLeaves(jdbc);
    this.disclosures = disclosures;
  }

  @QueryHandler
  FoundProofs handle(FindProofs query) {
    Optional<PublishedCheckpoint> newest = checkpoints.last();
    return new FoundProofs(
        newest.map(checkpoint -> proofs(query, checkpoint)).orElse(List.of()));
  }

  private List<EventProof> proofs(FindProofs query, PublishedCheckpoint checkpoint) {
    List<Sealed> sealed = sealed(query.events(), checkpoint.size());
    List<InclusionProof> inclusions =
        new StoredTree(tiles, checkpoint.size())
            .ask(
                tree ->
                    sealed.stream()
                        .map(each -> tree.inclusion(each.index(), checkpoint.size()))
                        .toList());
    List<EventProof> proofs = new ArrayList<>();
    for (int i = 0; i < sealed.size(); i++) {
      StoredEvent event = sealed.get(i).event().event();
      ProofDocument document =
          new ProofDocument(
              Leaf.of(sealed.get(i).event()),
              inclusions.get(i),
              checkpoint.note(),
              disclosures.to(query.reader(), event.identifier(), event.payload()));
      proofs.add(new EventProof(UUID.fromString(event.identifier()), document.json()));
    }
    return proofs;
  }

  /** What was changed since proves nothing; it is named by those who check the history. */
  private List<Sealed> sealed(Set<UUID> events, long size) {
    Map<String, PlacedEvent> stored = leaves.events(events);
    List<Sealed> sealed = new ArrayList<>();
    for (LeafHash leaf : leaves.of(events, size)) {
      PlacedEvent event = stored.get(leaf.event());
      if (event != null && Leaf.of(event).hash().equals(leaf.hash())) {
        sealed.add(new Sealed(event, leaf.index()));
      }
    }
    return sealed;
  }

  /** An event at its place among the leaves. */
  private record Sealed(PlacedEvent event, long index) {}
}
