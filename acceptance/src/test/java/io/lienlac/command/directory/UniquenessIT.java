package io.lienlac.command.directory;

import static io.lienlac.api.organisation.OrganisationRefusal.ACCOUNT_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_APPOINTED;
import static io.lienlac.api.organisation.OrganisationRefusal.PHONE_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.SECTOR_IDENTIFIER_TAKEN;
import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.OrganisationCommand.Appoint;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.OrganisationCommand.RegisterPerson;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
@WithoutViews
class UniquenessIT {

  private static final int TIMES = 20;
  private static final LocalDate TODAY = LocalDate.of(2019, 10, 15);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Country country;
  private UnitId bureau;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
    UnitId department = country.unit(PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry);
    bureau = country.unit(DISTRICT_BUREAU, "Phòng GD&ĐT", department);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aPhoneIsRegisteredOnceHoweverManyTryAtOnce() throws Exception {
    onceOnly(
        atOnce(TIMES, () -> node.refusals(register("0900 000 001", null))),
        Refusal.of(PHONE_TAKEN, "phone"));
  }

  @Test
  void aSectorIdentifierIsRegisteredOnceHoweverManyTryAtOnce() throws Exception {
    onceOnly(
        atOnce(TIMES, () -> node.refusals(register(null, "0123456789"))),
        Refusal.of(SECTOR_IDENTIFIER_TAKEN, "sectorIdentifier"));
  }

  @Test
  void anAccountIsLinkedOnceHoweverManyTryAtOnce() throws Exception {
    Queue<PersonId> people = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < TIMES; i++) {
      people.add(country.person("Yến", bureau));
    }
    onceOnly(
        atOnce(
            TIMES,
            () ->
                node.refusals(
                    new LinkAccount(
                        people.remove(),
                        Country.ISSUER,
                        "wanted",
                        country.administrator,
                        Country.NOW))),
        Refusal.of(ACCOUNT_TAKEN, "subject"));
  }

  @Test
  void aPersonIsAppointedOnceHoweverManyTryAtOnce() throws Exception {
    PersonId person = country.person("Yến", bureau);
    onceOnly(
        atOnce(
            TIMES,
            () ->
                node.refusals(
                    new Appoint(
                        new AppointmentId(UUID.randomUUID()),
                        person,
                        bureau,
                        Position.OFFICER,
                        TODAY,
                        null,
                        country.administrator,
                        Country.NOW))),
        Refusal.of(ALREADY_APPOINTED, "position"));
  }

  private RegisterPerson register(@Nullable String phone, @Nullable String sectorIdentifier) {
    return new RegisterPerson(
        new PersonId(UUID.randomUUID()),
        "Trần",
        "Thị",
        "Bình",
        phone,
        sectorIdentifier,
        bureau,
        country.administrator,
        Country.NOW);
  }

  private static void onceOnly(List<List<Refusal>> answers, Refusal otherwise) {
    assertThat(answers).filteredOn(List::isEmpty).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> !answer.isEmpty())
        .allSatisfy(answer -> assertThat(answer).containsExactly(otherwise));
  }

  private static <T> List<T> atOnce(int times, Callable<T> task) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(times)) {
      List<Future<T>> answers =
          IntStream.range(0, times).mapToObj(i -> clients.submit(task)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> answer : answers) {
        results.add(answer.get());
      }
      return results;
    }
  }
}
