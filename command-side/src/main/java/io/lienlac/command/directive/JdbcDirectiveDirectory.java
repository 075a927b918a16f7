package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Directives in PostgreSQL. */
@Component
class JdbcDirectiveDirectory implements DirectiveDirectory {

  private final JdbcClient jdbc;

  JdbcDirectiveDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean isNumberTaken(UnitId issuer, LetterNumber number) {
    return jdbc.sql(
            """
            select exists (
              select from directive where issuer_id = ? and number_year = ? and number = ?)
            """)
        .params(issuer.value(), number.year(), number.folded())
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean isKnownTo(UnitId unit, DirectiveId directive) {
    return jdbc.sql(
            """
            select exists (select from directive where id = :directive and issuer_id = :unit)
              or exists (
                select from directive_recipient recipient
                join directive_addressing using (directive_id)
                where recipient_id = :unit and kind = 'UNIT' and directive_id = :directive
                  and ordinal < next_ordinal)
            """)
        .param("directive", directive.value())
        .param("unit", unit.value())
        .query(Boolean.class)
        .single();
  }

  @Override
  public Optional<Delivered> delivered(DirectiveId directive, RecipientKind kind, UUID recipient) {
    return jdbc.sql(
            """
            select directive.acknowledgement, directive.withdrawn, directive.corrected,
              directive.begins_at
            from directive_recipient recipient
            join directive_addressing addressing using (directive_id)
            join directive on directive.id = directive_id
            where recipient.recipient_id = ? and directive_id = ? and recipient.kind = ?
              and recipient.ordinal < addressing.next_ordinal
            """)
        .params(recipient, directive.value(), kind.name())
        .query(
            (row, number) ->
                new Delivered(
                    row.getBoolean("acknowledgement"),
                    row.getBoolean("withdrawn"),
                    row.getBoolean("corrected"),
                    instant(row.getObject("begins_at", OffsetDateTime.class))))
        .optional();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
