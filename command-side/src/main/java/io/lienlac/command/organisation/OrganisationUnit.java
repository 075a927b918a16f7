package io.lienlac.command.organisation;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_MOVING;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_BELOW_ITSELF;
import static io.lienlac.api.organisation.OrganisationRefusal.PEOPLE_STILL_APPOINTED;
import static io.lienlac.api.organisation.OrganisationRefusal.UNITS_STILL_BELOW;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.OrganisationCommand.CloseUnit;
import io.lienlac.api.organisation.OrganisationCommand.EstablishUnit;
import io.lienlac.api.organisation.OrganisationCommand.MoveUnit;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.UnitClosed;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.api.organisation.UnitMoved;
import io.lienlac.api.organisation.UnitRenamed;
import io.lienlac.command.directory.Authority;
import io.lienlac.command.directory.UnitDirectory;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A unit, from its establishment to its end; where it stands in the tree is dated. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class OrganisationUnit {

  @AggregateIdentifier private UnitId id;
  private @Nullable UnitEstablished established;
  private String name;
  private @Nullable UnitId parent;
  private LocalDate placedFrom;
  private @Nullable LocalDate to;

  OrganisationUnit() {}

  /** The root of the tree, which nobody was there to establish. */
  OrganisationUnit(UnitEstablished root) {
    apply(root);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(EstablishUnit command, Authority authority, UnitDirectory units) {
    authority.requireAdministration(
        command.actor(), command.parent(), dateOf(command.at()), "parent");
    if (established != null) {
      requireSame(command, established);
      return;
    }
    Tree.requireFitting(units, command.kind(), command.parent(), command.from(), null);
    apply(
        new UnitEstablished(
            command.unitId(),
            command.kind(),
            command.name(),
            command.parent(),
            command.levels(),
            command.ownership(),
            command.from(),
            command.actor(),
            command.at()));
  }

  @CommandHandler
  void handle(RenameUnit command, Authority authority) {
    authority.requireAdministration(command.actor(), id, dateOf(command.at()), "unitId");
    if (command.name().equals(name)) {
      return;
    }
    requireOpen(dateOf(command.at()));
    apply(new UnitRenamed(id, command.name(), command.actor(), command.at()));
  }

  @CommandHandler
  void handle(MoveUnit command, Authority authority, UnitDirectory units) {
    LocalDate today = dateOf(command.at());
    authority.requireAdministration(command.actor(), id, today, "unitId");
    authority.requireAdministration(command.actor(), command.parent(), today, "parent");
    if (standsAsWished(command, today)) {
      return;
    }
    requireOpen(command.from());
    if (!command.from().isAfter(placedFrom)) {
      throw new CommandRefused(DATE_TOO_EARLY, "from");
    }
    if (units.standsUnder(command.parent(), id, command.from())) {
      throw new CommandRefused(PARENT_BELOW_ITSELF, "parent");
    }
    UnitKind kind = requireNonNull(established).kind();
    Tree.requireFitting(units, kind, command.parent(), command.from(), to);
    apply(new UnitMoved(id, command.parent(), command.from(), command.actor(), command.at()));
  }

  @CommandHandler
  void handle(CloseUnit command, Authority authority, UnitDirectory units) {
    authority.requireAdministration(command.actor(), id, dateOf(command.at()), "unitId");
    if (command.to().equals(to)) {
      return;
    }
    if (to != null) {
      throw new CommandRefused(UNIT_CLOSED, "unitId");
    }
    if (!command.to().isAfter(placedFrom)) {
      throw new CommandRefused(DATE_TOO_EARLY, "to");
    }
    units.holdForClosing(id);
    if (units.hasUnitsBelow(id, command.to())) {
      throw new CommandRefused(UNITS_STILL_BELOW, "unitId");
    }
    if (units.hasAppointments(id, command.to())) {
      throw new CommandRefused(PEOPLE_STILL_APPOINTED, "unitId");
    }
    apply(new UnitClosed(id, command.to(), command.actor(), command.at()));
  }

  @EventSourcingHandler
  void on(UnitEstablished event) {
    id = event.unitId();
    established = event;
    name = event.name();
    parent = event.parent();
    placedFrom = event.from();
  }

  @EventSourcingHandler
  void on(UnitRenamed event) {
    name = event.name();
  }

  @EventSourcingHandler
  void on(UnitMoved event) {
    parent = event.parent();
    placedFrom = event.from();
  }

  @EventSourcingHandler
  void on(UnitClosed event) {
    to = event.to();
  }

  private void requireOpen(LocalDate date) {
    if (to != null && !date.isBefore(to)) {
      throw new CommandRefused(UNIT_CLOSED, "unitId");
    }
  }

  /** A move that is still to come stands for its own date only: it is not put off. */
  private boolean standsAsWished(MoveUnit command, LocalDate today) {
    if (!command.parent().equals(parent) || command.from().isBefore(placedFrom)) {
      return false;
    }
    if (placedFrom.isAfter(today) && command.from().isAfter(placedFrom)) {
      throw new CommandRefused(ALREADY_MOVING, "from");
    }
    return true;
  }

  private static void requireSame(EstablishUnit command, UnitEstablished established) {
    UnitEstablished wished =
        new UnitEstablished(
            command.unitId(),
            command.kind(),
            command.name(),
            command.parent(),
            command.levels(),
            command.ownership(),
            command.from(),
            established.establishedBy(),
            established.at());
    if (!wished.equals(established)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "unitId");
    }
  }
}
