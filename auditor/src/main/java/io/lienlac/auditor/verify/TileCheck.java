package io.lienlac.auditor.verify;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.note.SignedCheckpoint;
import io.lienlac.auditor.tile.TileFolder;
import io.lienlac.auditor.tile.TiledHashes;
import io.lienlac.auditor.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which leaf is the first that is not the one in the tiles, and what happened to it. */
final class TileCheck implements Check {

  private final TiledHashes tiles;
  private final List<Hash> found = new ArrayList<>();
  private long first = -1;

  private TileCheck(TiledHashes tiles) {
    this.tiles = tiles;
  }

  /**
   * Empty if the tiles are not those that their own checkpoint counts: they cannot say anything.
   *
   * @param own the export's checkpoint, if the tiles are without one
   */
  static Optional<TileCheck> of(TileFolder folder, SignedCheckpoint own, Report report)
      throws Malformed {
    SignedCheckpoint checkpoint = folder.checkpoint().orElse(own);
    TiledHashes tiles = folder.leaves(checkpoint.size());
    if (!tiles.root(checkpoint.size()).equals(checkpoint.root())) {
      report.find(Text.TILES_DIFFER, checkpoint.size());
      return Optional.empty();
    }
    report.note(Text.TILES_HOLD, checkpoint.size());
    return Optional.of(new TileCheck(tiles));
  }

  @Override
  public void accept(Entry entry) throws Malformed {
    if (first < 0) {
      if (entry.index() >= tiles.size() || tiles.isAt(entry.index(), entry.hash())) {
        return;
      }
      first = entry.index();
    }
    if (found.size() < Alignment.WINDOW) {
      found.add(Hash.copyOf(entry.hash()));
    }
  }

  @Override
  public void finish(boolean complete, Report report) throws Malformed {
    if (first >= 0) {
      report.find(Alignment.of(first, tiles.from(first, Alignment.WINDOW), found));
    }
  }
}
