package io.lienlac.command.directory;

import static io.lienlac.api.organisation.OrganisationRefusal.ACCOUNT_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.PHONE_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.SECTOR_IDENTIFIER_TAKEN;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData;
import io.lienlac.api.VietnameseOrder;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.PowersDelegated;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the directory's people, accounts, appointments and delegations. */
@Component
@ProcessingGroup(DirectoryGroup.NAME)
class PeopleRecorder {

  private final JdbcClient jdbc;
  private final PersonalDigests digests;

  PeopleRecorder(JdbcClient jdbc, PersonalDigests digests) {
    this.jdbc = jdbc;
    this.digests = digests;
  }

  /** The unique indexes decide between two who register the same number at the same moment. */
  @EventHandler
  void on(PersonRegistered event) {
    @Nullable String phone = PersonalData.orNull(event.phone());
    @Nullable String sectorIdentifier = PersonalData.orNull(event.sectorIdentifier());
    try {
      jdbc.sql(
              """
              insert into person (id, unit_id, sort_key, phone, sector_identifier)
              values (?, ?, ?, ?, ?)
              """)
          .params(
              event.personId().value(),
              event.unitId().value(),
              VietnameseOrder.personKey(event.familyName(), event.middleName(), event.givenName()))
          .param(phone == null ? null : digests.phone(phone))
          .param(sectorIdentifier == null ? null : digests.sectorIdentifier(sectorIdentifier))
          .update();
    } catch (DuplicateKeyException e) {
      throw String.valueOf(e.getMessage()).contains("person_phone_key")
          ? new CommandRefused(PHONE_TAKEN, "phone")
          : new CommandRefused(SECTOR_IDENTIFIER_TAKEN, "sectorIdentifier");
    }
  }

  @EventHandler
  void on(AccountLinked event) {
    @Nullable String subject = PersonalData.orNull(event.subject());
    if (subject == null) {
      return;
    }
    try {
      jdbc.sql("insert into account (account, person_id) values (?, ?)")
          .params(digests.account(event.issuer(), subject), event.personId().value())
          .update();
    } catch (DuplicateKeyException e) {
      throw new CommandRefused(ACCOUNT_TAKEN, "subject");
    }
  }

  @EventHandler
  void on(PersonAppointed event) {
    jdbc.sql(
            """
            insert into appointment (id, person_id, unit_id, position, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.appointmentId().value(),
            event.personId().value(),
            event.unitId().value(),
            event.position().name(),
            event.from(),
            Dates.stored(event.to()))
        .update();
  }

  @EventHandler
  void on(AppointmentEnded event) {
    jdbc.sql("update appointment set valid_to = ? where id = ?")
        .params(event.to(), event.appointmentId().value())
        .update();
  }

  @EventHandler
  void on(PowersDelegated event) {
    jdbc.sql(
            """
            insert into delegation (id, appointment_id, delegate_id, powers, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            event.delegationId().value(),
            event.appointmentId().value(),
            event.delegate().value(),
            event.powers().stream().map(Power::name).toArray(String[]::new),
            event.from(),
            event.to())
        .update();
  }

  @EventHandler
  void on(DelegationRevoked event) {
    jdbc.sql("delete from delegation where id = ?").param(event.delegationId().value()).update();
  }
}
