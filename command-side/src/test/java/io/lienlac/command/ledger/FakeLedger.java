package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The event store and the ledger's tables, in memory. */
final class FakeLedger implements SealingStore, TileSource, CheckpointStore {

  static final MacKeys KEYS =
      MacKeys.read(List.of("1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="));

  final NavigableMap<Long, PlacedEvent> events = new TreeMap<>();
  final List<LeafHash> leaves = new ArrayList<>();
  private final Map<String, Long> places = new HashMap<>();
  final Map<TileId, Tile> tiles = new HashMap<>();
  final NavigableMap<Long, RefusedEvent> refused = new TreeMap<>();
  final NavigableMap<Long, PublishedCheckpoint> checkpoints = new TreeMap<>();
  Horizon horizon = new Horizon(1, 1);
  long given;
  long settled;
  boolean losesWrites;

  /** What is done after a look and before that is written what follows from it. */
  Runnable meanwhile = () -> {};

  /** Stores an event as the application does. */
  PlacedEvent store(long position) {
    StoredEvent event = event(UUID.randomUUID().toString());
    return put(new PlacedEvent(position, event, KEYS.mac(event)));
  }

  /** Stores as many, from the next position on. */
  void store(int count, long first) {
    for (int i = 0; i < count; i++) {
      store(first + i);
    }
  }

  /** An event that the application has not stored. */
  static PlacedEvent forged(long position) {
    return new PlacedEvent(position, event(UUID.randomUUID().toString()), null);
  }

  PlacedEvent put(PlacedEvent placed) {
    given = Math.max(given, placed.position());
    return putAnywhere(placed);
  }

  /** At a position that the store has not given out, maybe. */
  PlacedEvent putAnywhere(PlacedEvent placed) {
    events.put(placed.position(), placed);
    return placed;
  }

  private static StoredEvent event(String identifier) {
    return new StoredEvent(
        identifier,
        "Unit",
        "a",
        0,
        "Renamed",
        "1",
        "2026",
        "{}".getBytes(UTF_8),
        identifier.getBytes(UTF_8));
  }

  @Override
  public Standing standing() {
    Set<Long> known = new TreeSet<>(refused.keySet());
    leaves.forEach(leaf -> known.add(leaf.position()));
    long seen =
        known.stream().filter(position -> position <= given).reduce(settled, Math::max);
    List<Standing.Range> open =
        Stream.iterate(settled + 1, position -> position <= seen, position -> position + 1)
            .filter(position -> !known.contains(position))
            .map(position -> new Standing.Range(position, position))
            .toList();
    Set<Long> ahead = new TreeSet<>(known);
    ahead.removeIf(position -> position <= given);
    long size = leaves.size();
    return new Standing(
        size, load(RightEdge.tiles(size), size), seen, settled, horizon, open, ahead);
  }

  @Override
  public SealedBatch look(Wanted wanted, Function<Look, SealedBatch> work) {
    List<Sighting> late =
        wanted.gaps().stream()
            .flatMap(gap -> events.subMap(gap.first(), true, gap.last(), true).values().stream())
            .limit(wanted.most())
            .map(this::sighting)
            .toList();
    List<Sighting> fresh =
        events.tailMap(wanted.after(), false).values().stream()
            .filter(placed -> !wanted.ahead().contains(placed.position()))
            .limit(wanted.most() - late.size())
            .map(this::sighting)
            .toList();
    SealedBatch batch = work.apply(new Look(horizon, given, late, fresh));
    Runnable now = meanwhile;
    meanwhile = () -> {};
    now.run();
    write(batch);
    if (losesWrites) {
      throw new IllegalStateException("the connection is gone");
    }
    return batch;
  }

  private Sighting sighting(PlacedEvent placed) {
    return new Sighting(placed, places.get(placed.event().identifier()));
  }

  private void write(SealedBatch batch) {
    for (LeafHash leaf : batch.leaves()) {
      if (leaf.index() != leaves.size() || places.containsKey(leaf.event())) {
        throw new IllegalStateException("duplicate key");
      }
      leaves.add(leaf);
      places.put(leaf.event(), leaf.position());
    }
    batch.tiles().forEach(tile -> tiles.put(tile.id(), tile));
    batch.refused().forEach(one -> refused.putIfAbsent(one.position(), one));
    Long newly = batch.settled();
    settled = newly == null ? settled : newly;
  }

  @Override
  public Map<TileId, Tile> load(Set<TileId> wanted, long size) {
    Map<TileId, Tile> found = new HashMap<>();
    for (TileId id : wanted) {
      Tile tile = tiles.get(id);
      int width = id.widthIn(size);
      if (tile != null) {
        found.put(id, tile);
      } else if (id.level() == 0 && width > 0) {
        CanonicalBytes bytes = new CanonicalBytes();
        int first = (int) id.number() * Tile.FULL;
        leaves.subList(first, first + width).forEach(leaf -> bytes.raw(leaf.hash().bytes()));
        found.put(id, new Tile(id, bytes.toBytes()));
      }
    }
    return found;
  }

  @Override
  public Optional<PublishedCheckpoint> last() {
    return Optional.ofNullable(checkpoints.lastEntry()).map(Map.Entry::getValue);
  }

  @Override
  public void add(PublishedCheckpoint checkpoint) {
    if (checkpoints.putIfAbsent(checkpoint.size(), checkpoint) != null) {
      throw new IllegalStateException("duplicate key");
    }
  }

  @Override
  public void replaceNote(long size, SignedNote note) {
    checkpoints.computeIfPresent(
        size,
        (same, former) ->
            new PublishedCheckpoint(size, former.root(), note, former.publishedAt()));
  }

  /** The root of the leaves, by the definition. */
  TreeHash root() {
    return new NaiveTree(leaves.stream().map(LeafHash::hash).toList()).root();
  }
}
