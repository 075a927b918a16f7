package io.lienlac.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events and leaves in PostgreSQL. */
record JdbcHistory(JdbcClient jdbc) implements HistoryStore {

  private static final String ROWS =
      "select coalesce(e.global_index, l.global_index) as place, "
          + EventRows.COLUMNS
          + """
          , l.leaf_index, l.event_identifier as sealed_event, l.leaf_hash,
            r.global_index is not null as refused
          from (select * from domain_event
              where global_index > :after and global_index <= :upTo) e
            full join (select * from ledger_leaf
              where global_index > :after and global_index <= :upTo) l
              on l.global_index = e.global_index
            left join ledger_refusal r on r.global_index = e.global_index
          order by place
          """;

  @Override
  public Count count(long after, long upTo) {
    return jdbc.sql(
            """
            select
              (select count(*) from domain_event
                where global_index > :after and global_index <= :upTo) as events,
              (select count(*) from ledger_leaf
                where global_index > :after and global_index <= :upTo) as leaves,
              (select count(*) from ledger_refusal
                where global_index > :after and global_index <= :upTo) as refused
            """)
        .params(between(after, upTo))
        .query(
            (row, number) ->
                new Count(row.getLong("events"), row.getLong("leaves"), row.getLong("refused")))
        .single();
  }

  @Override
  public List<Long> unsealed(long after, long upTo, int most) {
    return jdbc.sql(
            """
            select e.global_index from domain_event e
            where e.global_index > :after and e.global_index <= :upTo
              and not exists (select from ledger_leaf l where l.global_index = e.global_index)
              and not exists (select from ledger_refusal r where r.global_index = e.global_index)
            order by e.global_index limit :most
            """)
        .params(between(after, upTo))
        .param("most", most)
        .query(Long.class)
        .list();
  }

  @Override
  public long stepAfter(long position, long upTo, int rows) {
    return jdbc.sql(
            """
            select least(:upTo,
              (select global_index from domain_event where global_index > :after
                order by global_index offset :before limit 1),
              (select global_index from ledger_leaf where global_index > :after
                order by global_index offset :before limit 1))
            """)
        .params(between(position, upTo))
        .param("before", rows - 1)
        .query(Long.class)
        .single();
  }

  @Override
  public List<HistoryRow> rows(long after, long upTo) {
    return jdbc.sql(ROWS).params(between(after, upTo)).query(JdbcHistory::row).list();
  }

  private static HistoryRow row(ResultSet row, int number) throws SQLException {
    @Nullable Long index = row.getObject("leaf_index", Long.class);
    long position = row.getLong("place");
    return new HistoryRow(
        position,
        row.getObject("global_index", Long.class) == null ? null : EventRows.read(row),
        index == null
            ? null
            : new LeafHash(
                index,
                row.getString("sealed_event"),
                position,
                TreeHash.of(row.getBytes("leaf_hash"))),
        row.getBoolean("refused"));
  }

  @Override
  public byte[] leaves(long tile) {
    CanonicalBytes hashes = new CanonicalBytes();
    jdbc.sql(
            """
            select leaf_hash from ledger_leaf where leaf_index >= :first and leaf_index < :end
            order by leaf_index
            """)
        .param("first", tile * Tile.FULL)
        .param("end", (tile + 1) * Tile.FULL)
        .query(byte[].class)
        .list()
        .forEach(hashes::raw);
    return hashes.toBytes();
  }

  @Override
  public void keep(Finding finding) {
    jdbc.sql(
            """
            insert into ledger_finding (kind, place, subject) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(finding.kind().name(), finding.place(), finding.subject())
        .update();
  }

  private static Map<String, Long> between(long after, long upTo) {
    return Map.of("after", after, "upTo", upTo);
  }
}
