package io.lienlac.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Rows of the event store, read as they lie there. */
final class EventRows {

  /** Of a table that is called {@code e}. */
  static final String COLUMNS =
      """
      e.global_index, e.event_identifier, e.type, e.aggregate_identifier, e.sequence_number,
      e.payload_type, e.payload_revision, e.time_stamp, e.meta_data, e.payload, e.mac\
      """;

  private EventRows() {}

  static PlacedEvent read(ResultSet row) throws SQLException {
    return new PlacedEvent(
        row.getLong("global_index"),
        new StoredEvent(
            row.getString("event_identifier"),
            row.getString("type"),
            row.getString("aggregate_identifier"),
            row.getLong("sequence_number"),
            row.getString("payload_type"),
            row.getString("payload_revision"),
            row.getString("time_stamp"),
            row.getBytes("meta_data"),
            row.getBytes("payload")),
        row.getBytes("mac"));
  }
}
