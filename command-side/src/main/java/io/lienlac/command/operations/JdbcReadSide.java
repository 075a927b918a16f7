package io.lienlac.command.operations;

import io.lienlac.api.operations.DeadLetterId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The read side out of tables that it shares with the write side. */
@Component
class JdbcReadSide implements ReadSide {

  private final JdbcClient jdbc;

  JdbcReadSide(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<KnownProjection> projection(String name) {
    return jdbc.sql("select run, state from projection where name = ? for update")
        .param(name)
        .query(
            (row, number) ->
                new KnownProjection(
                    row.getInt("run"), KnownProjection.State.valueOf(row.getString("state"))))
        .optional();
  }

  /** A projection's processors are named by its group, its generation and its run. */
  @Override
  public Optional<KnownDeadLetter> deadLetter(String projection, DeadLetterId letter) {
    return jdbc.sql(
            """
            select letter.event_identifier, letter.payload_type,
              not exists (
                select from dead_letter_entry before
                where before.processing_group = letter.processing_group
                  and before.sequence_identifier = letter.sequence_identifier
                  and before.sequence_index < letter.sequence_index) as first,
              exists (
                select from dead_letter_retry retry
                where retry.dead_letter_identifier = letter.dead_letter_identifier) as retried,
              split_part(
                substr(letter.processing_group, length(projection.processing_group) + 2),
                '-', 1)::integer < projection.kept_generation as former
            from dead_letter_entry letter join projection
              on letter.processing_group similar to
                projection.processing_group || '-[0-9]+(-[0-9]+)?'
            where projection.name = ? and letter.dead_letter_identifier = ?
            """)
        .params(projection, letter.toString())
        .query(
            (row, number) ->
                new KnownDeadLetter(
                    UUID.fromString(row.getString("event_identifier")),
                    simpleName(row.getString("payload_type")),
                    row.getBoolean("first"),
                    row.getBoolean("retried"),
                    row.getBoolean("former")))
        .optional();
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
