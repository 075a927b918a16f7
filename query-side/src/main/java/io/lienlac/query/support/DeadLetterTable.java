package io.lienlac.query.support;

import io.lienlac.api.upcast.EventForms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The dead letters of all projections, as the queues keep them. */
public final class DeadLetterTable {

  private static final String COLUMNS =
      """
      select dead_letter_identifier, processing_group, sequence_identifier, event_identifier,
        time_stamp, payload_type, payload_revision, meta_data, aggregate_type,
        aggregate_identifier, enqueued_at, last_touched, cause_type, diagnostics,
        (select count(*) from dead_letter_entry before
          where before.processing_group = letter.processing_group
            and before.sequence_identifier = letter.sequence_identifier
            and before.sequence_index < letter.sequence_index) as before
      from dead_letter_entry letter
      """;

  private final JdbcClient events;

  public DeadLetterTable(JdbcClient events) {
    this.events = events;
  }

  /** A retry that was asked for and not done yet. */
  record Retry(String letter, String processor, String sequence) {}

  /**
   * What a letter is about.
   *
   * @param payload as it lies in the event store, so that what tells about a person is encrypted
   */
  public record Content(String kind, String payload, @Nullable String cause) {}

  /**
   * The first ones that died, after a place in that order.
   *
   * @param processor a pattern of SQL's {@code similar to}
   */
  public List<DeadLetterRow> read(
      String processor, @Nullable String diedAt, @Nullable String letter, int most) {
    return events
        .sql(
            COLUMNS
                + """
                where processing_group similar to :processor
                  and (enqueued_at, dead_letter_identifier) > (:diedAt, :letter)
                order by enqueued_at, dead_letter_identifier limit :most
                """)
        .param("processor", processor)
        .param("diedAt", diedAt == null ? "" : diedAt)
        .param("letter", letter == null ? "" : letter)
        .param("most", most)
        .query((row, number) -> row(row))
        .list();
  }

  public List<DeadLetterRow> byId(Collection<String> letters) {
    return events
        .sql(COLUMNS + "where dead_letter_identifier = any (:letters)")
        .param("letters", letters.toArray(String[]::new))
        .query((row, number) -> row(row))
        .list();
  }

  public Optional<Content> content(String letter) {
    return events
        .sql(
            """
            select event.payload_type, convert_from(event.payload, 'UTF8') as payload,
              letter.cause_message
            from dead_letter_entry letter join domain_event event using (event_identifier)
            where letter.dead_letter_identifier = ?
            """)
        .param(letter)
        .query(
            (row, number) ->
                new Content(
                    row.getString("payload_type"),
                    row.getString("payload"),
                    row.getString("cause_message")))
        .optional();
  }

  /** How many there are, by processor. */
  public Map<String, Long> counts() {
    return events
        .sql("select processing_group, count(*) from dead_letter_entry group by 1")
        .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  List<Retry> retries() {
    return events
        .sql(
            """
            select dead_letter_identifier, processing_group, sequence_identifier
            from dead_letter_retry join dead_letter_entry using (dead_letter_identifier)
            order by requested_at, dead_letter_identifier
            """)
        .query((row, n) -> new Retry(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Whether a letter of the sequence is of a form that only newer code knows. */
  boolean holdsNewer(Retry retry) {
    return events
        .sql(
            """
            select distinct payload_type, payload_revision from dead_letter_entry
            where processing_group = ? and sequence_identifier = ?
            """)
        .params(retry.processor(), retry.sequence())
        .query((row, n) -> EventForms.isNewer(row.getString(1), row.getString(2)))
        .list()
        .contains(true);
  }

  /** It was tried; where it is still there, it has failed again. */
  void retried(Retry retry) {
    events
        .sql("delete from dead_letter_retry where dead_letter_identifier = ?")
        .param(retry.letter())
        .update();
  }

  /** Drops all that a run left. */
  void drop(ProjectionDefinition run) {
    events
        .sql("delete from dead_letter_entry where processing_group = ?")
        .param(run.processor())
        .update();
  }

  private static DeadLetterRow row(ResultSet row) throws SQLException {
    return new DeadLetterRow(
        row.getString("dead_letter_identifier"),
        row.getString("processing_group"),
        row.getString("sequence_identifier"),
        row.getInt("before"),
        row.getString("event_identifier"),
        row.getString("time_stamp"),
        row.getString("payload_type"),
        row.getString("payload_revision"),
        row.getBytes("meta_data"),
        row.getString("aggregate_type"),
        row.getString("aggregate_identifier"),
        row.getString("enqueued_at"),
        row.getString("last_touched"),
        row.getString("cause_type"),
        row.getBytes("diagnostics"));
  }
}
