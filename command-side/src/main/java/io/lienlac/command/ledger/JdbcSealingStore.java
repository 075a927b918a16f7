package io.lienlac.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The sealer's store in PostgreSQL. Transactions are of the isolation that sees one instant: what a
 * look finds, and which transactions had not ended by then, belong together.
 */
final class JdbcSealingStore implements SealingStore {

  private static final String SIGHTED =
      "select "
          + EventRows.COLUMNS
          + ", (select l.global_index from ledger_leaf l"
          + " where l.event_identifier = e.event_identifier) as sealed_at from ";

  private static final String LATE =
      SIGHTED
          + """
          unnest(:firsts, :lasts) as gap (low, high) cross join lateral (
            select * from domain_event d where d.global_index between gap.low and gap.high
            order by d.global_index limit :most) e
          order by e.global_index limit :most
          """;

  private static final String FRESH =
      SIGHTED
          + """
          domain_event e where e.global_index > :after and e.global_index <> all (:ahead)
          order by e.global_index limit :most
          """;

  /** What lies between each two positions that are taken and follow upon each other. */
  private static final String OPEN =
      """
      select place + 1 as low, further - 1 as high from (
        select place, lead(place, 1, :seen + 1) over (order by place) as further from (
          select cast(:settled as bigint) as place
          union select global_index from ledger_leaf
            where global_index > :settled and global_index <= :seen
          union select global_index from ledger_refusal
            where global_index > :settled and global_index <= :seen) taken) pair
      where further > place + 1 order by place
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final TileSource tiles;

  JdbcSealingStore(JdbcTemplate template, TransactionOperations transactions) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.transactions = transactions;
    this.tiles = new JdbcTiles(jdbc);
  }

  @Override
  public Standing standing() {
    return Objects.requireNonNull(transactions.execute(status -> read()));
  }

  @Override
  public SealedBatch look(Wanted wanted, Function<Look, SealedBatch> work) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              SealedBatch batch = work.apply(look(wanted));
              write(batch);
              return batch;
            }));
  }

  private Standing read() {
    Horizon horizon = horizon();
    long given = given();
    long size = number("select coalesce(max(leaf_index) + 1, 0) from ledger_leaf");
    long settled = number("select settled from ledger_progress");
    long seen =
        jdbc.sql(
                """
                select greatest(:settled,
                  (select max(global_index) from ledger_leaf where global_index <= :given),
                  (select max(global_index) from ledger_refusal where global_index <= :given))
                """)
            .params(Map.of("settled", settled, "given", given))
            .query(Long.class)
            .single();
    List<Standing.Range> open =
        jdbc.sql(OPEN)
            .params(Map.of("settled", settled, "seen", seen))
            .query(
                (row, number) -> new Standing.Range(row.getLong("low"), row.getLong("high")))
            .list();
    Set<Long> ahead =
        jdbc.sql(
                """
                select global_index from ledger_leaf where global_index > :given
                union select global_index from ledger_refusal where global_index > :given
                """)
            .param("given", given)
            .query(Long.class)
            .set();
    return new Standing(
        size, tiles.load(RightEdge.tiles(size), size), seen, settled, horizon, open, ahead);
  }

  private Look look(Wanted wanted) {
    Horizon horizon = horizon();
    long given = given();
    List<Sighting> late = wanted.gaps().isEmpty() ? List.of() : late(wanted);
    List<Sighting> fresh =
        jdbc.sql(FRESH)
            .param("after", wanted.after())
            .param("ahead", wanted.ahead().toArray(Long[]::new))
            .param("most", wanted.most() - late.size())
            .query(JdbcSealingStore::sighting)
            .list();
    return new Look(horizon, given, late, fresh);
  }

  private List<Sighting> late(Wanted wanted) {
    return jdbc.sql(LATE)
        .param("firsts", wanted.gaps().stream().map(Gap::first).toArray(Long[]::new))
        .param("lasts", wanted.gaps().stream().map(Gap::last).toArray(Long[]::new))
        .param("most", wanted.most())
        .query(JdbcSealingStore::sighting)
        .list();
  }

  private static Sighting sighting(ResultSet row, int number) throws SQLException {
    return new Sighting(EventRows.read(row), row.getObject("sealed_at", Long.class));
  }

  private Horizon horizon() {
    return jdbc.sql(
            """
            select cast(cast(pg_snapshot_xmin(seen) as text) as bigint) as oldest,
              cast(cast(pg_snapshot_xmax(seen) as text) as bigint) as next
            from pg_current_snapshot() as seen
            """)
        .query((row, number) -> new Horizon(row.getLong("oldest"), row.getLong("next")))
        .single();
  }

  /** Also of what was rolled back. */
  private long given() {
    return number(
        """
        select case when is_called then last_value else last_value - 1 end
        from domain_event_global_index_seq
        """);
  }

  private long number(String query) {
    return jdbc.sql(query).query(Long.class).single();
  }

  private void write(SealedBatch batch) {
    template.batchUpdate(
        """
        insert into ledger_leaf (leaf_index, event_identifier, global_index, leaf_hash)
        values (?, ?, ?, ?)
        """,
        batch.leaves().stream()
            .map(
                leaf ->
                    new Object[] {leaf.index(), leaf.event(), leaf.position(), leaf.hash().bytes()})
            .toList());
    template.batchUpdate(
        """
        insert into ledger_tile (level, number, hashes) values (?, ?, ?)
        on conflict (level, number) do update set hashes = excluded.hashes
        """,
        batch.tiles().stream()
            .map(tile -> new Object[] {tile.id().level(), tile.id().number(), tile.hashes()})
            .toList());
    template.batchUpdate(
        """
        insert into ledger_refusal (global_index, event_identifier, reason) values (?, ?, ?)
        on conflict do nothing
        """,
        batch.refused().stream()
            .map(one -> new Object[] {one.position(), one.event(), one.reason().name()})
            .toList());
    if (batch.settled() != null) {
      jdbc.sql("update ledger_progress set settled = ?").param(batch.settled()).update();
    }
  }
}
