package io.lienlac.command.erasure;

import io.lienlac.api.VietnameseOrder;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureDeferred;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.directory.DirectoryGroup;
import io.lienlac.command.file.PersonsUploads;
import io.lienlac.command.personal.PersonalKeys;
import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does what belongs to the transaction of an erasure: the key goes, and rows of the directory. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class ErasureRecorder {

  private final JdbcClient jdbc;
  private final PersonalKeys keys;
  private final PersonsUploads uploads;
  private final JdbcErasures erasures;

  ErasureRecorder(
      JdbcClient jdbc, PersonalKeys keys, PersonsUploads uploads, JdbcErasures erasures) {
    this.jdbc = jdbc;
    this.keys = keys;
    this.uploads = uploads;
    this.erasures = erasures;
  }

  @EventHandler
  void on(HoldPlaced event) {
    jdbc.sql(
            """
            insert into legal_hold (id, person_id, legal_basis, case_number, placed_by, placed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.holdId().value(),
            event.personId().value(),
            event.legalBasis(),
            event.caseNumber(),
            event.placedBy().value(),
            event.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  @EventHandler
  void on(HoldReleased event) {
    jdbc.sql("delete from legal_hold where id = ?").param(event.holdId().value()).update();
  }

  @EventHandler
  void on(ErasureDeferred event) {
    wished(
        event.personId(), event.legalBasis(), event.caseNumber(), event.requestedBy(), event.at());
  }

  @EventHandler
  void on(PersonErased event) {
    PersonId person = event.personId();
    wished(person, event.legalBasis(), event.caseNumber(), event.erasedBy(), event.at());
    jdbc.sql("update erasure set erased_at = ? where person_id = ?")
        .params(event.at().atOffset(ZoneOffset.UTC), person.value())
        .update();
    keys.destroy(person);
    erasures.done(person, ErasureStage.KEY, event.at());
    uploads.expire(person);
    forget(person);
    erasures.done(person, ErasureStage.DIRECTORY, event.at());
  }

  @EventHandler
  void on(ErasureCompleted event) {
    jdbc.sql("update erasure set completed_at = ?, receipt = ? where person_id = ?")
        .params(event.at().atOffset(ZoneOffset.UTC), event.receipt(), event.personId().value())
        .update();
  }

  private void wished(PersonId person, String basis, String number, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into erasure
              (person_id, legal_basis, case_number, requested_by, requested_at)
            values (?, ?, ?, ?, ?) on conflict do nothing
            """)
        .params(person.value(), basis, number, by.value(), at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Appointments and delegations stay, and name a pseudonym. */
  private void forget(PersonId person) {
    jdbc.sql(
            """
            update person
            set sort_key = ?, phone = null, sector_identifier = null, erased = true
            where id = ?
            """)
        .params(VietnameseOrder.LAST, person.value())
        .update();
    jdbc.sql("delete from account where person_id = ?").param(person.value()).update();
    jdbc.sql("delete from calendar_feed where person_id = ?").param(person.value()).update();
    jdbc.sql(
            """
            delete from idempotency
            where actor = :person or effect = :person
              or effect in (select id from directive where about = :person)
            """)
        .param("person", person.value())
        .update();
  }
}
