package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilesTest {

  /** The example of the specification. */
  @Test
  void aTreeOf70000HasSoManyTiles() {
    assertThat(TileId.hashesAt(0, 70_000) / Tile.FULL).isEqualTo(273);
    assertThat(new TileId(0, 273).widthIn(70_000)).isEqualTo(112);
    assertThat(new TileId(1, 0).widthIn(70_000)).isEqualTo(256);
    assertThat(new TileId(1, 1).widthIn(70_000)).isEqualTo(17);
    assertThat(new TileId(2, 0).widthIn(70_000)).isEqualTo(1);
    assertThat(new TileId(0, 274).widthIn(70_000)).isZero();
    assertThat(new TileId(3, 0).widthIn(70_000)).isZero();
    assertThat(new TileId(63, 0).widthIn(Long.MAX_VALUE)).isZero();
    assertThat(new TileId(0, 999_999_999_999_999L).widthIn(70_000)).isZero();
    assertThat(RightEdge.tiles(70_000))
        .containsExactlyInAnyOrder(new TileId(0, 273), new TileId(1, 1), new TileId(2, 0));
  }

  @Test
  void aTreeOf256HasAFullTileAndOneAbove() {
    assertThat(RightEdge.tiles(256)).containsExactly(new TileId(1, 0));
    assertThat(Leaves.random(256).storedTiles())
        .containsExactlyInAnyOrder(new TileId(0, 0), new TileId(1, 0));
    assertThat(RightEdge.tiles(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 300, 0, 1, 44, 1",
    "3, 33, 0, 1, 8, 8",
    "8, 5, 1, 0, 5, 1",
    "15, 3, 1, 1, 128, 128"
  })
  void aSubtreeIsInATile(int height, long number, int level, long tile, int place, int width) {
    assertThat(TileId.holding(height, number)).isEqualTo(new TileId(level, tile));
    assertThat(TileId.placeOf(height, number)).isEqualTo(place);
    assertThat(TileId.widthOf(height)).isEqualTo(width);
  }

  @Test
  void aTileHasTheHashOfAFullOneBelow() {
    Leaves leaves = Leaves.random(700);
    Map<TileId, Tile> tiles = leaves.load(Set.of(new TileId(0, 1), new TileId(1, 0)), 700);
    Tile below = Objects.requireNonNull(tiles.get(new TileId(0, 1)));
    Tile above = Objects.requireNonNull(tiles.get(new TileId(1, 0)));
    assertThat(above.width()).isEqualTo(2);
    assertThat(above.hash(below.id().placeAbove())).isEqualTo(below.root());
    assertThat(below.id().above()).isEqualTo(above.id());
    assertThat(below.root())
        .isEqualTo(new NaiveTree(leaves.hashes.subList(256, 512)).root());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 511, 512, 1_000})
  void theEdgeOfAnyTreeIsTakenUpAgain(int size) {
    Leaves leaves = Leaves.random(size);
    RightEdge again = RightEdge.of(size, leaves.load(RightEdge.tiles(size), size));
    assertThat(again.size()).isEqualTo(size);
    assertThat(again.root()).isEqualTo(leaves.edge.root());
    for (TreeHash more : Leaves.random(300).hashes) {
      again.append(more);
      leaves.edge.append(more);
    }
    assertThat(again.root()).isEqualTo(leaves.edge.root());
    assertThat(ids(again.takeChanged())).isEqualTo(ids(leaves.edge.takeChanged()));
    assertThat(again.takeChanged()).isEmpty();
  }

  @Test
  void aProofLoadsAFewTilesAtOnce() {
    Leaves leaves = Leaves.random(2_000);
    Set<TileId> loaded = new LinkedHashSet<>();
    int[] times = new int[1];
    TileSource counting =
        (wanted, size) -> {
          loaded.addAll(wanted);
          times[0]++;
          return leaves.load(wanted, size);
        };
    new StoredTree(counting, 2_000).ask(tree -> tree.inclusion(700, 2_000));
    assertThat(times[0]).isEqualTo(1);
    assertThat(loaded)
        .containsExactlyInAnyOrder(new TileId(0, 2), new TileId(0, 7), new TileId(1, 0));
  }

  @Test
  void whereATileIsMissingNothingIsProved() {
    Leaves leaves = Leaves.random(600);
    TileSource without =
        (wanted, size) -> {
          Map<TileId, Tile> found = new HashMap<>(leaves.load(wanted, size));
          found.remove(new TileId(1, 0));
          return found;
        };
    assertThatThrownBy(() -> new StoredTree(without, 600).ask(tree -> tree.root(600)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("tile/1/000");
  }

  private static List<TileId> ids(List<Tile> tiles) {
    return tiles.stream().map(Tile::id).toList();
  }
}
