package io.lienlac.command.organisation;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.APPOINTMENT_ENDED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.DELEGATE_IS_HOLDER;
import static io.lienlac.api.organisation.OrganisationRefusal.PERSON_ERASED;
import static io.lienlac.api.organisation.OrganisationRefusal.POWER_NOT_DELEGABLE;
import static java.util.stream.Collectors.toSet;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.DelegationRevoked;
import io.lienlac.api.organisation.Grant;
import io.lienlac.api.organisation.OrganisationCommand.Delegate;
import io.lienlac.api.organisation.OrganisationCommand.RevokeDelegation;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Powers;
import io.lienlac.api.organisation.PowersDelegated;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.Authority;
import io.lienlac.command.directory.KnownAppointment;
import io.lienlac.command.directory.PeopleDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One handing-over of powers of an appointment (ủy quyền). */
@Aggregate
@SuppressWarnings("NullAway.Init")
class Delegation {

  @AggregateIdentifier private DelegationId id;
  private @Nullable PowersDelegated delegated;
  private UnitId unit;
  private boolean revoked;

  Delegation() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(Delegate command, Authority authority, PeopleDirectory people) {
    LocalDate today = dateOf(command.at());
    KnownAppointment appointment =
        people
            .appointment(command.appointmentId())
            .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "appointmentId"));
    authority.requireAdministration(command.actor(), appointment.unit(), today, "appointmentId");
    authority.requireAdministrationOf(command.delegate(), command.actor(), today, "delegate");
    if (delegated != null) {
      requireSame(command, appointment, delegated);
      return;
    }
    if (people.isErased(command.delegate())) {
      throw new CommandRefused(PERSON_ERASED, "delegate");
    }
    requireDelegable(command, appointment, today);
    apply(delegated(command, appointment, command.actor(), command.at()));
  }

  @CommandHandler
  void handle(RevokeDelegation command, Authority authority) {
    authority.requireAdministration(command.actor(), unit, dateOf(command.at()), "delegationId");
    if (!revoked) {
      apply(new DelegationRevoked(id, command.actor(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(PowersDelegated event) {
    id = event.delegationId();
    delegated = event;
    unit = event.unitId();
  }

  @EventSourcingHandler
  void on(DelegationRevoked event) {
    revoked = true;
  }

  private static void requireDelegable(
      Delegate command, KnownAppointment appointment, LocalDate today) {
    if (command.delegate().equals(appointment.person())) {
      throw new CommandRefused(DELEGATE_IS_HOLDER, "delegate");
    }
    if (!powersOf(appointment.position()).containsAll(command.powers())) {
      throw new CommandRefused(POWER_NOT_DELEGABLE, "powers");
    }
    if (command.from().isBefore(today)) {
      throw new CommandRefused(DATE_TOO_EARLY, "from");
    }
    LocalDate end = appointment.to();
    if (end != null && !command.from().isBefore(end)) {
      throw new CommandRefused(APPOINTMENT_ENDED, "appointmentId");
    }
  }

  private static Set<Power> powersOf(Position position) {
    return Powers.of(position).stream().map(Grant::power).collect(toSet());
  }

  private static PowersDelegated delegated(
      Delegate command, KnownAppointment appointment, PersonId by, Instant at) {
    return new PowersDelegated(
        command.delegationId(),
        command.appointmentId(),
        appointment.person(),
        appointment.unit(),
        command.powers(),
        command.delegate(),
        command.from(),
        command.to(),
        by,
        at);
  }

  private static void requireSame(
      Delegate command, KnownAppointment appointment, PowersDelegated delegated) {
    PowersDelegated wished =
        delegated(command, appointment, delegated.delegatedBy(), delegated.at());
    if (!wished.equals(delegated)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "delegationId");
    }
  }
}
