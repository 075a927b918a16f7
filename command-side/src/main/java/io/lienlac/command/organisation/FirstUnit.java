package io.lienlac.command.organisation;

import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_ESTABLISHED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.NameBasedId;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.EstablishFirstUnit;
import io.lienlac.api.organisation.PersonAppointed;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitEstablished;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.directory.UnitDirectory;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.springframework.stereotype.Component;

/** The beginning of everything: the tree's root and its administrator, in one transaction. */
@Component
class FirstUnit {

  private final Configuration configuration;

  FirstUnit(Configuration configuration) {
    this.configuration = configuration;
  }

  @CommandHandler
  UUID handle(EstablishFirstUnit command, UnitDirectory units) throws Exception {
    if (!units.isEmpty()) {
      throw new CommandRefused(ALREADY_ESTABLISHED);
    }
    UnitId unit = new UnitId(idOf("first-unit"));
    PersonId person = new PersonId(idOf("first-administrator"));
    configuration
        .repository(OrganisationUnit.class)
        .newInstance(() -> new OrganisationUnit(established(command, unit, person)));
    configuration
        .repository(Person.class)
        .newInstance(() -> new Person(registered(command, unit, person), linked(command, person)));
    configuration
        .repository(Appointment.class)
        .newInstance(() -> new Appointment(appointed(command, unit, person)));
    return unit.value();
  }

  /** There is one tree, so its first ids need no more than their role for a name. */
  private static UUID idOf(String role) {
    return NameBasedId.of(role);
  }

  private static UnitEstablished established(
      EstablishFirstUnit command, UnitId unit, PersonId person) {
    return new UnitEstablished(
        unit,
        UnitKind.MINISTRY,
        command.name(),
        null,
        Set.of(),
        null,
        command.from(),
        person,
        command.at());
  }

  private static PersonRegistered registered(
      EstablishFirstUnit command, UnitId unit, PersonId person) {
    return new PersonRegistered(
        person,
        new Kept<String>(command.familyName()),
        new Kept<String>(command.middleName()),
        new Kept<String>(command.givenName()),
        null,
        null,
        unit,
        person,
        command.at());
  }

  private static AccountLinked linked(EstablishFirstUnit command, PersonId person) {
    return new AccountLinked(
        person, command.issuer(), new Kept<String>(command.subject()), person, command.at());
  }

  private static PersonAppointed appointed(
      EstablishFirstUnit command, UnitId unit, PersonId person) {
    return new PersonAppointed(
        new AppointmentId(idOf("first-appointment")),
        person,
        unit,
        Position.ADMINISTRATOR,
        command.from(),
        null,
        person,
        command.at());
  }
}
