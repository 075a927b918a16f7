package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.OrganisationCommand;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.graphql.support.Wish;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The inputs of this feature's mutations, each with the command that it asks for. */
sealed interface OrganisationInput {

  OrganisationCommand command(Wish wish);

  record EstablishUnit(
      UnitKind kind,
      String name,
      String parent,
      @Nullable Set<SchoolLevel> levels,
      @Nullable Ownership ownership,
      LocalDate from)
      implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.EstablishUnit(
          new UnitId(wish.newId()),
          kind,
          name,
          OrganisationIds.unit(parent),
          Objects.requireNonNullElse(levels, Set.of()),
          ownership,
          from,
          wish.actor(),
          wish.at());
    }
  }

  record RenameUnit(String unit, String name) implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.RenameUnit(
          OrganisationIds.unit(unit), name, wish.actor(), wish.at());
    }
  }

  record MoveUnit(String unit, String parent, LocalDate from) implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.MoveUnit(
          OrganisationIds.unit(unit), OrganisationIds.unit(parent), from, wish.actor(), wish.at());
    }
  }

  record CloseUnit(String unit, LocalDate to) implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.CloseUnit(
          OrganisationIds.unit(unit), to, wish.actor(), wish.at());
    }
  }

  record RegisterPerson(
      String familyName,
      @Nullable String middleName,
      String givenName,
      @Nullable String phone,
      @Nullable String sectorIdentifier,
      String unit)
      implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.RegisterPerson(
          new PersonId(wish.newId()),
          familyName,
          Objects.requireNonNullElse(middleName, ""),
          givenName,
          phone,
          sectorIdentifier,
          OrganisationIds.unit(unit),
          wish.actor(),
          wish.at());
    }
  }

  record LinkAccount(String person, String issuer, String subject) implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.LinkAccount(
          OrganisationIds.person(person), issuer, subject, wish.actor(), wish.at());
    }
  }

  record Appoint(
      String person, String unit, Position position, LocalDate from, @Nullable LocalDate to)
      implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.Appoint(
          new AppointmentId(wish.newId()),
          OrganisationIds.person(person),
          OrganisationIds.unit(unit),
          position,
          from,
          to,
          wish.actor(),
          wish.at());
    }
  }

  record EndAppointment(String appointment, LocalDate to) implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.EndAppointment(
          OrganisationIds.appointment(appointment), to, wish.actor(), wish.at());
    }
  }

  record Delegate(
      String appointment, Set<Power> powers, String delegate, LocalDate from, LocalDate to)
      implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.Delegate(
          new DelegationId(wish.newId()),
          OrganisationIds.appointment(appointment),
          powers,
          OrganisationIds.person(delegate),
          from,
          to,
          wish.actor(),
          wish.at());
    }
  }

  record RevokeDelegation(String delegation) implements OrganisationInput {
    @Override
    public OrganisationCommand command(Wish wish) {
      return new OrganisationCommand.RevokeDelegation(
          OrganisationIds.delegation(delegation), wish.actor(), wish.at());
    }
  }
}
