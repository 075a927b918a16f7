package io.lienlac.command.directory;

import static io.lienlac.api.organisation.OrganisationRefusal.LAST_ADMINISTRATOR;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Without an administrator of its root the system could be changed by nobody any more. */
@SuppressWarnings("NullAway.Init")
@WithoutViews
class LastAdministratorIT {

  private static final LocalDate TODAY = LocalDate.of(2019, 10, 15);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Country country;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void goesOnlyWhenSomebodyElseWhoCanSignInIsThereForGood() {
    AppointmentId first =
        new AppointmentId(node.jdbc().sql("select id from appointment").query(UUID.class).single());
    staysWith(first);

    PersonId other = linked(country.person("Kim", country.ministry));
    country.appoint(other, country.ministry, Position.OFFICER, TODAY, null);
    country.appoint(other, country.ministry, Position.DIRECTOR, TODAY, TODAY.plusYears(1));
    country.appoint(other, country.ministry, Position.ADMINISTRATOR, TODAY.plusDays(1), null);
    staysWith(first);

    PersonId next = country.person("Lan", country.ministry, Position.ADMINISTRATOR);
    staysWith(first);

    linked(next);
    assertThat(end(first)).isEmpty();
  }

  @Test
  void ofAnyOtherUnitMayGo() {
    UnitId department = country.unit(PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry);
    PersonId person = country.person("Kim", department);
    assertThat(
            end(
                country.appoint(
                    person, department, Position.ADMINISTRATOR, Country.BEGINNING, null)))
        .isEmpty();
  }

  private void staysWith(AppointmentId appointment) {
    assertThat(end(appointment)).containsExactly(Refusal.of(LAST_ADMINISTRATOR, "appointmentId"));
  }

  private List<Refusal> end(AppointmentId appointment) {
    return node.refusals(
        new EndAppointment(appointment, TODAY, country.administrator, Country.NOW));
  }

  private PersonId linked(PersonId person) {
    node.send(
        new LinkAccount(
            person,
            Country.ISSUER,
            UUID.randomUUID().toString(),
            country.administrator,
            Country.NOW));
    return person;
  }
}
