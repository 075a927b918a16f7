package io.lienlac.command.ledger;

import io.lienlac.api.ledger.FindLedgerCheckpoint;
import io.lienlac.api.ledger.FindLedgerConsistency;
import io.lienlac.api.ledger.FindLedgerTile;
import io.lienlac.api.ledger.FindSealedEvents;
import io.lienlac.api.ledger.FoundLedgerCheckpoint;
import io.lienlac.api.ledger.FoundLedgerConsistency;
import io.lienlac.api.ledger.FoundLedgerConsistency.Consistency;
import io.lienlac.api.ledger.FoundLedgerTile;
import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.api.ledger.SealedEvent;
import io.lienlac.api.ledger.SealedEvents;
import io.lienlac.api.ledger.TilePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what the ledger publishes: nothing beyond the newest checkpoint. */
@Component
class LedgerFinder {

  private final CheckpointStore checkpoints;
  private final TileSource tiles;
  private final JdbcLeaves leaves;

  LedgerFinder(JdbcClient jdbc) {
    this.checkpoints = new JdbcCheckpoints(jdbc);
    this.tiles = new JdbcTiles(jdbc);
    this.leaves = new JdbcLeaves(jdbc);
  }

  @QueryHandler
  FoundLedgerCheckpoint handle(FindLedgerCheckpoint query) {
    return new FoundLedgerCheckpoint(checkpoints.last().map(LedgerFinder::view).orElse(null));
  }

  @QueryHandler
  FoundLedgerConsistency handle(FindLedgerConsistency query) {
    boolean isThere =
        query.from() >= 1 && query.from() <= query.to() && query.to() <= publishedSize();
    return new FoundLedgerConsistency(isThere ? consistency(query.from(), query.to()) : null);
  }

  @QueryHandler
  SealedEvents handle(FindSealedEvents query) {
    Optional<PublishedCheckpoint> newest = checkpoints.last();
    return new SealedEvents(
        newest.map(checkpoint -> sealed(query.events(), checkpoint)).orElse(List.of()));
  }

  @QueryHandler
  FoundLedgerTile handle(FindLedgerTile query) {
    return new FoundLedgerTile(hashes(query.path()));
  }

  private Consistency consistency(long from, long to) {
    return new StoredTree(tiles, to)
        .ask(
            tree ->
                new Consistency(
                    from,
                    to,
                    tree.root(from).toString(),
                    tree.root(to).toString(),
                    texts(tree.consistency(from, to).path())));
  }

  private List<SealedEvent> sealed(Set<UUID> events, PublishedCheckpoint checkpoint) {
    List<LeafHash> found = leaves.of(events, checkpoint.size());
    LedgerCheckpoint view = view(checkpoint);
    return new StoredTree(tiles, checkpoint.size())
        .ask(tree -> found.stream().map(leaf -> sealed(leaf, view, tree)).toList());
  }

  private static SealedEvent sealed(LeafHash leaf, LedgerCheckpoint checkpoint, Tree tree) {
    return new SealedEvent(
        UUID.fromString(leaf.event()),
        leaf.index(),
        leaf.hash().toString(),
        checkpoint,
        texts(tree.inclusion(leaf.index(), checkpoint.size()).path()));
  }

  private byte @Nullable [] hashes(TilePath path) {
    long size = publishedSize();
    TileId id = new TileId(path.level(), path.number());
    if (id.widthIn(size) < path.width()) {
      return null;
    }
    Tile tile = tiles.load(Set.of(id), size).get(id);
    return tile == null || tile.width() < path.width() ? null : tile.first(path.width());
  }

  private long publishedSize() {
    return checkpoints.last().map(PublishedCheckpoint::size).orElse(0L);
  }

  private static LedgerCheckpoint view(PublishedCheckpoint checkpoint) {
    return new LedgerCheckpoint(
        checkpoint.note().text().lines().findFirst().orElse(""),
        checkpoint.size(),
        checkpoint.root().toString(),
        checkpoint.note().toString(),
        checkpoint.publishedAt());
  }

  private static List<String> texts(List<TreeHash> hashes) {
    return hashes.stream().map(TreeHash::toString).toList();
  }
}
