package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.organisation.PersonId;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the untold in PostgreSQL. */
@Component
class JdbcUntoldLists implements UntoldLists {

  private final JdbcClient jdbc;

  JdbcUntoldLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void keep(
      Announcement announcement, int firstOrdinal, List<Recipient> list, SendingRequest request) {
    try {
      insert(announcement, firstOrdinal, firstOrdinal + list.size(), request);
    } catch (DuplicateKeyException e) {
      throw new ConcurrencyException(announcement.directive() + " was announced meanwhile", e);
    }
    jdbc.sql(
            """
            insert into directive_untold
              (directive_id, reminder, ordinal, kind, recipient_id, purpose)
            select :directive, :reminder, :first + ordinal - 1, kind, recipient_id, purpose
            from unnest(
                cast(:kinds as text[]), cast(:recipients as uuid[]), cast(:purposes as text[]))
              with ordinality as list (kind, recipient_id, purpose, ordinal)
            """)
        .param("directive", announcement.directive().value())
        .param("reminder", announcement.reminder())
        .param("first", firstOrdinal)
        .param("kinds", JdbcFrozenLists.column(list, recipient -> recipient.kind().name()))
        .param("recipients", JdbcFrozenLists.column(list, recipient -> recipient.id().toString()))
        .param("purposes", JdbcFrozenLists.column(list, recipient -> recipient.purpose().name()))
        .update();
  }

  private void insert(
      Announcement announcement, int firstOrdinal, int total, SendingRequest request) {
    jdbc.sql(
            """
            insert into directive_announcement
              (directive_id, reminder, opened, announced_at, next_ordinal, total,
                announced_by, correlation_id, client_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            announcement.directive().value(),
            announcement.reminder(),
            announcement.opened(),
            announcement.at().atOffset(ZoneOffset.UTC),
            firstOrdinal,
            total)
        .param(announcement.by() == null ? null : announcement.by().value())
        .param(request.correlationId())
        .param(request.clientId())
        .update();
  }

  @Override
  public Optional<Next> hold(DirectiveId directive, int reminder) {
    return jdbc.sql(
            """
            select opened, announced_by, announced_at, next_ordinal from directive_announcement
            where directive_id = ? and reminder = ?
            for update skip locked
            """)
        .params(directive.value(), reminder)
        .query(
            (row, number) ->
                new Next(
                    new Announcement(
                        directive,
                        reminder,
                        row.getInt("opened"),
                        person(row.getObject("announced_by", UUID.class)),
                        row.getObject("announced_at", OffsetDateTime.class).toInstant()),
                    row.getInt("next_ordinal")))
        .optional();
  }

  private static @Nullable PersonId person(@Nullable UUID id) {
    return id == null ? null : new PersonId(id);
  }

  @Override
  public List<Recipient> take(Next next, int most) {
    Announcement announcement = next.announcement();
    List<Recipient> run =
        jdbc.sql(
                """
                with taken as (
                  delete from directive_untold
                  where directive_id = ? and reminder = ? and ordinal >= ? and ordinal < ?
                  returning ordinal, kind, recipient_id, purpose)
                select kind, recipient_id, purpose from taken order by ordinal
                """)
            .params(
                announcement.directive().value(),
                announcement.reminder(),
                next.ordinal(),
                next.ordinal() + most)
            .query((row, number) -> JdbcReceipts.recipient(row))
            .list();
    jdbc.sql(
            """
            update directive_announcement set next_ordinal = next_ordinal + ?
            where directive_id = ? and reminder = ?
            """)
        .params(run.size(), announcement.directive().value(), announcement.reminder())
        .update();
    return run;
  }

  @Override
  public void forget(Announcement announcement) {
    for (String table : List.of("directive_untold", "directive_announcement")) {
      jdbc.sql("delete from " + table + " where directive_id = ? and reminder = ?")
          .params(announcement.directive().value(), announcement.reminder())
          .update();
    }
  }
}
