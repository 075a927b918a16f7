package io.lienlac.command.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Leaves in PostgreSQL, as they are asked for. */
record JdbcLeaves(JdbcClient jdbc) {

  /** Those of events, in a tree of that size. */
  List<LeafHash> of(Set<UUID> events, long size) {
    return events.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select leaf_index, event_identifier, global_index, leaf_hash from ledger_leaf
                where event_identifier = any (:events) and leaf_index < :size
                """)
            .param("events", events.stream().map(UUID::toString).toArray(String[]::new))
            .param("size", size)
            .query(
                (row, number) ->
                    new LeafHash(
                        row.getLong("leaf_index"),
                        row.getString("event_identifier"),
                        row.getLong("global_index"),
                        TreeHash.of(row.getBytes("leaf_hash"))))
            .list();
  }

  /** Events as they lie in the store now, by their identifiers. */
  Map<String, PlacedEvent> events(Set<UUID> events) {
    Map<String, PlacedEvent> found = new HashMap<>();
    if (!events.isEmpty()) {
      jdbc.sql(
              "select "
                  + EventRows.COLUMNS
                  + " from domain_event e where e.event_identifier = any (:events)")
          .param("events", events.stream().map(UUID::toString).toArray(String[]::new))
          .query((row, number) -> EventRows.read(row))
          .list()
          .forEach(event -> found.put(event.event().identifier(), event));
    }
    return found;
  }
}
