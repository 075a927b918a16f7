package io.lienlac.command.ledger;

import io.lienlac.api.ledger.FindHistoryHeader;
import io.lienlac.api.ledger.FindHistoryLeaves;
import io.lienlac.api.ledger.FoundHistoryHeader;
import io.lienlac.api.ledger.HistoryLeaves;
import io.lienlac.api.ledger.HistoryLeaves.HistoryLeaf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the history for exports of it, some leaves at a time. */
@Component
class HistoryFinder {

  private static final String FORMAT = "lienlac-history/1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final JdbcCheckpoints checkpoints;
  private final TileSource tiles;

  HistoryFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.checkpoints = new JdbcCheckpoints(jdbc);
    this.tiles = new JdbcTiles(jdbc);
  }

  @QueryHandler
  FoundHistoryHeader handle(FindHistoryHeader query) {
    Optional<PublishedCheckpoint> checkpoint = checkpoints.of(query.size());
    return new FoundHistoryHeader(
        checkpoint.map(found -> header(found, query.from(), query.to())).orElse(null));
  }

  private String header(PublishedCheckpoint checkpoint, long from, long to) {
    ObjectNode header = JSON.createObjectNode();
    header.put("format", FORMAT);
    header.put("origin", checkpoint.note().text().lines().findFirst().orElse(""));
    header.put("from", from);
    header.put("to", to);
    header.put("checkpoint", checkpoint.note().toString());
    if (from > 0 || to < checkpoint.size()) {
      StoredTree tree = new StoredTree(tiles, checkpoint.size());
      ObjectNode proof = header.putObject("proof");
      add(proof.putArray("left"), tree.ask(stored -> stored.cover(0, from)));
      add(proof.putArray("right"), tree.ask(stored -> stored.cover(to, checkpoint.size())));
    }
    return JSON.writeValueAsString(header);
  }

  private static void add(ArrayNode texts, List<TreeHash> hashes) {
    hashes.forEach(hash -> texts.add(hash.toString()));
  }

  @QueryHandler
  HistoryLeaves handle(FindHistoryLeaves query) {
    return new HistoryLeaves(
        jdbc.sql(
                "select "
                    + EventRows.COLUMNS
                    + """
                    , l.leaf_index, l.event_identifier as sealed_event, l.leaf_hash
                    from ledger_leaf l left join domain_event e on e.global_index = l.global_index
                    where l.leaf_index >= :from and l.leaf_index < :to order by l.leaf_index
                    """)
            .param("from", query.from())
            .param("to", query.to())
            .query(HistoryFinder::leaf)
            .list());
  }

  /** Not what was sealed but what lies there is shown: whoever checks is to see a difference. */
  private static HistoryLeaf leaf(ResultSet row, int number) throws SQLException {
    @Nullable Long stored = row.getObject("global_index", Long.class);
    return new HistoryLeaf(
        row.getLong("leaf_index"),
        UUID.fromString(row.getString("sealed_event")),
        stored == null ? null : base64(Leaf.of(EventRows.read(row)).bytes()),
        base64(row.getBytes("leaf_hash")));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
