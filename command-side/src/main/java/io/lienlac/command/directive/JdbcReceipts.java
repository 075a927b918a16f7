package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts in PostgreSQL. */
@Component
class JdbcReceipts implements Receipts {

  private static final String LIST =
      """
      select recipient.kind, recipient.recipient_id, recipient.purpose,
        receipt.directive_id is not null as opened
      from directive_recipient recipient
      left join directive_receipt receipt
        on receipt.directive_id = recipient.directive_id
        and receipt.kind = recipient.kind
        and receipt.recipient_id = recipient.recipient_id
      where recipient.directive_id = :directive
      """;

  private static final String UNACKNOWLEDGED =
      LIST
          + """
          and receipt.acknowledged is not true
          and recipient.ordinal < (
            select next_ordinal from directive_addressing where directive_id = :directive)
          and (:all
            or (recipient.kind = 'UNIT' and recipient.recipient_id = any (cast(:units as uuid[])))
            or (recipient.kind = 'PERSON' and exists (
              select from appointment
              where person_id = recipient.recipient_id and unit_id = any (cast(:units as uuid[]))
                and valid_from <= :today and valid_to > :today)))
          """;

  private static final String IN_ORDER = "order by recipient.ordinal";

  private final JdbcClient jdbc;

  JdbcReceipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Recipient> opened(DirectiveId directive) {
    return jdbc.sql(LIST + "and receipt.directive_id is not null " + IN_ORDER)
        .param("directive", directive.value())
        .query((row, number) -> recipient(row))
        .list();
  }

  @Override
  public OpenedFirst openedFirst(DirectiveId directive) {
    AtomicInteger opened = new AtomicInteger();
    List<Recipient> all =
        jdbc.sql(LIST + "order by opened desc, recipient.ordinal")
            .param("directive", directive.value())
            .query(
                (row, number) -> {
                  if (row.getBoolean("opened")) {
                    opened.incrementAndGet();
                  }
                  return recipient(row);
                })
            .list();
    return new OpenedFirst(all, opened.get());
  }

  @Override
  public List<Recipient> unacknowledged(
      DirectiveId directive, List<UnitId> units, LocalDate today) {
    return jdbc.sql(UNACKNOWLEDGED + IN_ORDER)
        .param("directive", directive.value())
        .param("all", units.isEmpty())
        .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
        .param("today", today)
        .query((row, number) -> recipient(row))
        .list();
  }

  static Recipient recipient(ResultSet row) throws SQLException {
    return new Recipient(
        RecipientKind.valueOf(row.getString("kind")),
        row.getObject("recipient_id", UUID.class),
        Purpose.valueOf(row.getString("purpose")));
  }
}
