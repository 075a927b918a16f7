package io.lienlac.command.organisation;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_APPOINTED;
import static io.lienlac.api.organisation.OrganisationRefusal.APPOINTMENT_ENDED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.LAST_ADMINISTRATOR;
import static io.lienlac.api.organisation.OrganisationRefusal.PERSON_ERASED;
import static io.lienlac.api.organisation.OrganisationRefusal.POSITION_NOT_FITTING;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.AppointmentEnded;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.OrganisationCommand.Appoint;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Powers;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.Authority;
import io.lienlac.command.directory.KnownUnit;
import io.lienlac.command.directory.PeopleDirectory;
import io.lienlac.command.directory.UnitDirectory;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One holding of a position by a person. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class Appointment {

  @AggregateIdentifier private AppointmentId id;
  private @Nullable PersonAppointed appointed;
  private UnitId unit;
  private LocalDate from;
  private @Nullable LocalDate to;

  Appointment() {}

  /** That of the tree's first administrator, whom nobody was there to appoint. */
  Appointment(PersonAppointed first) {
    apply(first);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(Appoint command, Authority authority, UnitDirectory units, PeopleDirectory people) {
    LocalDate today = dateOf(command.at());
    authority.requireAdministration(command.actor(), command.unitId(), today, "unitId");
    authority.requireAdministrationOf(command.personId(), command.actor(), today, "personId");
    if (appointed != null) {
      requireSame(command, appointed);
      return;
    }
    KnownUnit unit =
        units
            .find(command.unitId())
            .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unitId"));
    requireFitting(command, unit);
    if (people.isErased(command.personId())) {
      throw new CommandRefused(PERSON_ERASED, "personId");
    }
    if (people.holds(
        command.personId(), command.unitId(), command.position(), command.from(), command.to())) {
      throw new CommandRefused(ALREADY_APPOINTED, "position");
    }
    apply(appointed(command, command.actor(), command.at()));
  }

  @CommandHandler
  void handle(EndAppointment command, Authority authority, PeopleDirectory people) {
    authority.requireAdministration(command.actor(), unit, dateOf(command.at()), "appointmentId");
    if (command.to().equals(to)) {
      return;
    }
    if (!command.to().isAfter(from)) {
      throw new CommandRefused(DATE_TOO_EARLY, "to");
    }
    if (to != null && command.to().isAfter(to)) {
      throw new CommandRefused(APPOINTMENT_ENDED, "to");
    }
    if (people.isLastAtTheRoot(id, command.to())) {
      throw new CommandRefused(LAST_ADMINISTRATOR, "appointmentId");
    }
    apply(new AppointmentEnded(id, command.to(), command.actor(), command.at()));
  }

  @EventSourcingHandler
  void on(PersonAppointed event) {
    id = event.appointmentId();
    appointed = event;
    unit = event.unitId();
    from = event.from();
    to = event.to();
  }

  @EventSourcingHandler
  void on(AppointmentEnded event) {
    to = event.to();
  }

  private static void requireFitting(Appoint command, KnownUnit unit) {
    if (!Powers.fits(command.position(), unit.kind())) {
      throw new CommandRefused(POSITION_NOT_FITTING, "position");
    }
    if (command.from().isBefore(unit.from())) {
      throw new CommandRefused(DATE_TOO_EARLY, "from");
    }
    LocalDate unitEnd = unit.to();
    LocalDate end = command.to();
    if (unitEnd != null && (end == null || end.isAfter(unitEnd))) {
      throw new CommandRefused(UNIT_CLOSED, "unitId");
    }
  }

  private static PersonAppointed appointed(Appoint command, PersonId by, Instant at) {
    return new PersonAppointed(
        command.appointmentId(),
        command.personId(),
        command.unitId(),
        command.position(),
        command.from(),
        command.to(),
        by,
        at);
  }

  private static void requireSame(Appoint command, PersonAppointed appointed) {
    if (!appointed(command, appointed.appointedBy(), appointed.at()).equals(appointed)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "appointmentId");
    }
  }
}
