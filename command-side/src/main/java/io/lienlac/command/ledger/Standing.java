package io.lienlac.command.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the sealing has come, as the tables say.
 *
 * @param size how many leaves there are
 * @param edge the tiles at the right edge of the tree
 * @param seen the last position that was sealed or refused, of those that the store has given out
 * @param settled up to there nothing can appear any more
 * @param open positions between the two that were neither sealed nor refused
 * @param ahead positions that were, although the store has not given them out
 */
record Standing(
    long size,
    Map<TileId, Tile> edge,
    long seen,
    long settled,
    Horizon horizon,
    List<Range> open,
    Set<Long> ahead) {

  /** Positions, both ends among them. */
  record Range(long first, long last) {}
}
