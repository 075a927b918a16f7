package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.OwnDatabase;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a system's ledger holds, read and worked out past the application. */
record LedgerTables(JdbcClient jdbc) {

  static LedgerTables of(OwnDatabase database) {
    return new LedgerTables(
        JdbcClient.create(
            new DriverManagerDataSource(database.url(), database.user(), database.password())));
  }

  long number(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  List<String> texts(String query) {
    return jdbc.sql(query).query(String.class).list();
  }

  /** Waits until every event is sealed or refused, and a checkpoint holds all of them. */
  LedgerTables awaitWhole() {
    Eventually.until(
        "every event is sealed or refused",
        () ->
            number(
                    """
                    select (select count(*) from domain_event) - (select count(*) from ledger_leaf)
                      - (select count(*) from ledger_refusal)
                    """)
                == 0);
    Eventually.until(
        "a checkpoint holds all leaves",
        () ->
            number(
                    """
                    select (select count(*) from ledger_leaf)
                      - (select coalesce(max(size), 0) from ledger_checkpoint)
                    """)
                == 0);
    return this;
  }

  /** Of what is whole: each event once, densely, with its hash, in the tree that was signed. */
  void check() {
    assertThat(number("select count(*) - coalesce(max(leaf_index) + 1, 0) from ledger_leaf"))
        .isZero();
    RightEdge edge = RightEdge.of(0, Map.of());
    jdbc.sql("select leaf_hash from ledger_leaf order by leaf_index")
        .query(byte[].class)
        .list()
        .forEach(hash -> edge.append(TreeHash.of(hash)));
    PublishedCheckpoint newest = new JdbcCheckpoints(jdbc).last().orElseThrow();
    assertThat(newest.size()).isEqualTo(edge.size());
    assertThat(newest.root()).isEqualTo(edge.root());
    assertThat(new StoredTree(new JdbcTiles(jdbc), edge.size()).ask(tree -> tree.root(edge.size())))
        .isEqualTo(edge.root());
    assertThat(new JdbcHistory(jdbc).rows(0, Long.MAX_VALUE))
        .allSatisfy(
            row -> {
              PlacedEvent event = row.event();
              LeafHash leaf = row.leaf();
              assertThat(event).isNotNull();
              assertThat(leaf == null).isEqualTo(row.refused());
              if (leaf != null && event != null) {
                assertThat(leaf.hash()).isEqualTo(Leaf.of(event).hash());
                assertThat(leaf.event()).isEqualTo(event.event().identifier());
              }
            });
  }

  /** Each checkpoint that was given out follows from the one before it. */
  void checkCheckpoints() {
    List<Long> sizes =
        jdbc.sql("select size from ledger_checkpoint order by size").query(Long.class).list();
    for (int i = 1; i < sizes.size(); i++) {
      long from = sizes.get(i - 1);
      long to = sizes.get(i);
      ConsistencyProof proof =
          new StoredTree(new JdbcTiles(jdbc), to).ask(tree -> tree.consistency(from, to));
      assertThat(proof.shows(root(from), root(to))).as("%d to %d", from, to).isTrue();
    }
  }

  private TreeHash root(long size) {
    return TreeHash.of(
        jdbc.sql("select root from ledger_checkpoint where size = ?")
            .param(size)
            .query(byte[].class)
            .single());
  }
}
