package io.lienlac.command.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tiles in PostgreSQL. Of the leaves' level full ones are stored as such, and the one that still
 * grows is its leaves; above that, each that has a hash is stored.
 */
record JdbcTiles(JdbcClient jdbc) implements TileSource {

  @Override
  public Map<TileId, Tile> load(Set<TileId> wanted, long size) {
    List<TileId> stored = new ArrayList<>();
    Map<TileId, Tile> found = new HashMap<>();
    for (TileId id : wanted) {
      int width = id.widthIn(size);
      if (id.level() > 0 || width == Tile.FULL) {
        stored.add(id);
      } else if (width > 0) {
        found.put(id, new Tile(id, leaves(id.number() * Tile.FULL, width)));
      }
    }
    stored(stored).forEach(tile -> found.put(tile.id(), tile));
    return found;
  }

  private List<Tile> stored(List<TileId> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select level, number, hashes
                from unnest(:levels, :numbers) as wanted (level, number)
                  join ledger_tile using (level, number)
                """)
            .param("levels", ids.stream().map(TileId::level).toArray(Integer[]::new))
            .param("numbers", ids.stream().map(TileId::number).toArray(Long[]::new))
            .query(
                (row, number) ->
                    new Tile(
                        new TileId(row.getInt("level"), row.getLong("number")),
                        row.getBytes("hashes")))
            .list();
  }

  private byte[] leaves(long first, int width) {
    CanonicalBytes hashes = new CanonicalBytes();
    jdbc.sql(
            """
            select leaf_hash from ledger_leaf where leaf_index >= :first and leaf_index < :end
            order by leaf_index
            """)
        .param("first", first)
        .param("end", first + width)
        .query(byte[].class)
        .list()
        .forEach(hashes::raw);
    return hashes.toBytes();
  }
}
