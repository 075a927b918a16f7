package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Frozen lists in PostgreSQL. */
@Component
class JdbcFrozenLists implements FrozenLists {

  private final JdbcClient jdbc;

  JdbcFrozenLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In one statement of three arrays: 20,000 rows have to be written while somebody waits. */
  @Override
  public void freeze(DirectiveId directive, List<Recipient> recipients, SendingRequest request) {
    jdbc.sql(
            """
            insert into directive_recipient (directive_id, ordinal, kind, recipient_id, purpose)
            select :directive, ordinal - 1, kind, recipient_id, purpose
            from unnest(
                cast(:kinds as text[]), cast(:recipients as uuid[]), cast(:purposes as text[]))
              with ordinality as list (kind, recipient_id, purpose, ordinal)
            """)
        .param("directive", directive.value())
        .param("kinds", column(recipients, recipient -> recipient.kind().name()))
        .param("recipients", column(recipients, recipient -> recipient.id().toString()))
        .param("purposes", column(recipients, recipient -> recipient.purpose().name()))
        .update();
    jdbc.sql(
            """
            insert into directive_addressing
              (directive_id, next_ordinal, total, correlation_id, client_id)
            values (?, 0, ?, ?, ?)
            """)
        .params(directive.value(), recipients.size())
        .param(request.correlationId())
        .param(request.clientId())
        .update();
  }

  @Override
  public OptionalInt hold(DirectiveId directive) {
    return jdbc.sql(
            """
            select next_ordinal from directive_addressing where directive_id = ?
            for update skip locked
            """)
        .param(directive.value())
        .query(Integer.class)
        .optional()
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  @Override
  public List<Recipient> run(DirectiveId directive, int firstOrdinal, int most) {
    return jdbc.sql(
            """
            select kind, recipient_id, purpose from directive_recipient
            where directive_id = ? and ordinal >= ? and ordinal < ? order by ordinal
            """)
        .params(directive.value(), firstOrdinal, firstOrdinal + most)
        .query((row, number) -> JdbcReceipts.recipient(row))
        .list();
  }

  static String[] column(List<Recipient> recipients, Function<Recipient, String> value) {
    Stream<String> values = recipients.stream().map(value);
    return values.toArray(String[]::new);
  }
}
