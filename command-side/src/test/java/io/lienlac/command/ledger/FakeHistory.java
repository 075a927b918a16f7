package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a {@link FakeLedger} holds, for those who check it. */
final class FakeHistory implements HistoryStore {

  final List<Finding> kept = new ArrayList<>();
  private final FakeLedger ledger;

  FakeHistory(FakeLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public Count count(long after, long upTo) {
    List<HistoryRow> rows = rows(after, upTo);
    return new Count(
        rows.stream().filter(row -> row.event() != null).count(),
        rows.stream().filter(row -> row.leaf() != null).count(),
        ledger.refused.subMap(after, false, upTo, true).size());
  }

  @Override
  public List<Long> unsealed(long after, long upTo, int most) {
    return rows(after, upTo).stream()
        .filter(row -> row.event() != null && row.leaf() == null && !row.refused())
        .map(HistoryRow::position)
        .limit(most)
        .toList();
  }

  @Override
  public long stepAfter(long position, long upTo, int rows) {
    return rows(position, upTo).stream()
        .map(HistoryRow::position)
        .skip(rows - 1)
        .findFirst()
        .orElse(upTo);
  }

  @Override
  public List<HistoryRow> rows(long after, long upTo) {
    Map<Long, LeafHash> leaves =
        ledger.leaves.stream().collect(Collectors.toMap(LeafHash::position, Function.identity()));
    TreeMap<Long, HistoryRow> rows = new TreeMap<>();
    Stream.concat(ledger.events.keySet().stream(), leaves.keySet().stream())
        .filter(position -> position > after && position <= upTo)
        .forEach(
            position ->
                rows.put(
                    position,
                    new HistoryRow(
                        position,
                        ledger.events.get(position),
                        leaves.get(position),
                        ledger.refused.containsKey(position))));
    return List.copyOf(rows.values());
  }

  @Override
  public byte[] leaves(long tile) {
    CanonicalBytes hashes = new CanonicalBytes();
    ledger.leaves.stream()
        .skip(tile * Tile.FULL)
        .limit(Tile.FULL)
        .forEach(leaf -> hashes.raw(leaf.hash().bytes()));
    return hashes.toBytes();
  }

  @Override
  public void keep(Finding finding) {
    kept.add(finding);
  }
}
