package io.lienlac.command.erasure;

import io.lienlac.api.erasure.ErasedAccount;
import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureView;
import io.lienlac.api.erasure.ErasureView.StepDone;
import io.lienlac.api.erasure.LegalHoldView;
import io.lienlac.api.organisation.HoldId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.organisation.Erasures;
import io.lienlac.command.organisation.LinkedAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erasures in PostgreSQL, and how far each has come. */
@Component
class JdbcErasures implements Erasures {

  private final JdbcClient jdbc;

  JdbcErasures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void begin(PersonId person, List<LinkedAccount> accounts) {
    for (LinkedAccount account : accounts) {
      jdbc.sql(
              """
              insert into erasure_account (person_id, issuer, subject) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(person.value(), account.issuer(), account.subject())
          .update();
    }
  }

  void done(PersonId person, ErasureStage stage, Instant at) {
    jdbc.sql(
            """
            insert into erasure_step (person_id, step, done_at) values (?, ?, ?)
            on conflict do nothing
            """)
        .params(person.value(), stage.name(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Where the accounts were, nobody need know any more. */
  void forgetAccounts(PersonId person) {
    jdbc.sql("delete from erasure_account where person_id = ?").param(person.value()).update();
  }

  /** Those whose key is destroyed and who have no receipt yet. */
  List<PersonId> unfinished() {
    return jdbc.sql(
            """
            select person_id from erasure where erased_at is not null and completed_at is null
            order by erased_at, person_id
            """)
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  List<StepDone> steps(PersonId person) {
    return jdbc
        .sql("select step, done_at from erasure_step where person_id = ?")
        .param(person.value())
        .query(
            (row, number) ->
                new StepDone(ErasureStage.valueOf(row.getString("step")), instant(row, "done_at")))
        .list()
        .stream()
        .sorted(Comparator.comparing(StepDone::stage))
        .toList();
  }

  ErasedPerson person(PersonId person) {
    long position =
        jdbc.sql("select max(global_index) from domain_event where aggregate_identifier = ?")
            .param(person.toString())
            .query(Long.class)
            .single();
    return new ErasedPerson(
        person,
        position,
        jdbc.sql("select issuer, subject from erasure_account where person_id = ?")
            .param(person.value())
            .query(
                (row, number) ->
                    new ErasedAccount(row.getString("issuer"), row.getString("subject")))
            .list());
  }

  Optional<ErasureView> find(PersonId person) {
    return jdbc.sql("select * from erasure where person_id = ?")
        .param(person.value())
        .query(
            (row, number) ->
                new ErasureView(
                    row.getString("legal_basis"),
                    row.getString("case_number"),
                    new PersonId(row.getObject("requested_by", UUID.class)),
                    instant(row, "requested_at"),
                    instantOrNull(row, "erased_at"),
                    steps(person),
                    instantOrNull(row, "completed_at"),
                    row.getString("receipt")))
        .optional();
  }

  List<LegalHoldView> holds(PersonId person) {
    return jdbc.sql("select * from legal_hold where person_id = ? order by placed_at, id")
        .param(person.value())
        .query(
            (row, number) ->
                new LegalHoldView(
                    new HoldId(row.getObject("id", UUID.class)),
                    row.getString("legal_basis"),
                    row.getString("case_number"),
                    new PersonId(row.getObject("placed_by", UUID.class)),
                    instant(row, "placed_at")))
        .list();
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
