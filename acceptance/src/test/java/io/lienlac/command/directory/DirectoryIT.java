package io.lienlac.command.directory;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.ACCOUNT_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.ALREADY_ESTABLISHED;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_BELOW_ITSELF;
import static io.lienlac.api.organisation.OrganisationRefusal.PEOPLE_STILL_APPOINTED;
import static io.lienlac.api.organisation.OrganisationRefusal.UNITS_STILL_BELOW;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static io.lienlac.api.organisation.UnitKind.SECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.EstablishFirstUnit;
import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.api.organisation.OrganisationCommand.CloseUnit;
import io.lienlac.api.organisation.OrganisationCommand.Delegate;
import io.lienlac.api.organisation.OrganisationCommand.EndAppointment;
import io.lienlac.api.organisation.OrganisationCommand.EstablishUnit;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.OrganisationCommand.MoveUnit;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.OrganisationCommand.RevokeDelegation;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.CommandSideDatabase;
import io.lienlac.command.CommandSideNode;
import io.lienlac.command.Country;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init")
@WithoutViews
class DirectoryIT {

  private static final LocalDate TODAY = LocalDate.of(2019, 10, 15);

  private CommandSideDatabase database;
  private CommandSideNode node;
  private Country country;
  private Authority authority;
  private UnitId department;
  private UnitId bureau;
  private UnitId section;
  private PersonId head;

  @BeforeEach
  void prepare() {
    database = CommandSideDatabase.create();
    node = database.node();
    country = new Country(node);
    authority = node.bean(Authority.class);
    department = country.unit(PROVINCIAL_DEPARTMENT, "Sở GD&ĐT", country.ministry);
    bureau = country.unit(DISTRICT_BUREAU, "Phòng GD&ĐT", department);
    section = country.unit(SECTION, "Tổ văn phòng", bureau);
    head = country.person("Hà", bureau, Position.BUREAU_HEAD);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void powersReachAsFarAsTheirTableSays() {
    assertThat(authority.capacity(head, Power.ADMINISTER, section, TODAY))
        .contains(new ActingCapacity(null));
    assertThat(authority.capacity(head, Power.SEND_DIRECTIVES, bureau, TODAY)).isPresent();
    assertThat(authority.capacity(head, Power.SEND_DIRECTIVES, section, TODAY)).isEmpty();
    assertThat(authority.capacity(head, Power.ADMINISTER, department, TODAY)).isEmpty();
    assertThat(authority.capacity(head, Power.ADMINISTER, bureau, Country.BEGINNING.minusDays(1)))
        .isEmpty();
  }

  @Test
  void aPowerInEachOfSeveralUnitsIsAskedForAtOnce() {
    Power power = Power.ADMINISTER;
    assertThat(authority.holdsInEach(head, power, Set.of(bureau, section), TODAY)).isTrue();
    assertThat(authority.holdsInEach(head, power, Set.of(bureau, department), TODAY)).isFalse();
    power = Power.SEND_DIRECTIVES;
    assertThat(authority.holdsInEach(head, power, Set.of(bureau, section), TODAY)).isFalse();
  }

  @Test
  void delegatesActOnBehalfUntilTheDelegationOrTheAppointmentEnds() {
    PersonId delegate = country.person("Yến", bureau);
    AppointmentId post =
        country.appoint(head, section, Position.SECTION_HEAD, Country.BEGINNING, null);
    DelegationId delegation = delegate(post, delegate);
    assertThat(authority.capacity(delegate, Power.ACT_FOR_UNIT, section, TODAY))
        .contains(new ActingCapacity(head));
    assertThat(authority.capacity(delegate, Power.SEE_DELIVERY, section, TODAY)).isEmpty();
    assertThat(authority.capacity(delegate, Power.ACT_FOR_UNIT, section, TODAY.plusDays(30)))
        .isEmpty();

    node.send(new RevokeDelegation(delegation, country.administrator, Country.NOW));
    assertThat(authority.capacity(delegate, Power.ACT_FOR_UNIT, section, TODAY)).isEmpty();

    delegate(post, delegate);
    node.send(new EndAppointment(post, TODAY.plusDays(5), country.administrator, Country.NOW));
    assertThat(authority.capacity(delegate, Power.ACT_FOR_UNIT, section, TODAY.plusDays(4)))
        .isPresent();
    assertThat(authority.capacity(delegate, Power.ACT_FOR_UNIT, section, TODAY.plusDays(5)))
        .isEmpty();
  }

  @Test
  void whatIsForbiddenAnswersLikeWhatIsUnknown() {
    UnitId unknown = new UnitId(UUID.randomUUID());
    assertThat(node.refusals(new RenameUnit(department, "Sở", head, Country.NOW)))
        .isEqualTo(node.refusals(new RenameUnit(unknown, "Sở", head, Country.NOW)))
        .containsExactly(Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "unitId"));
    UnitId noUnitAtAll = new UnitId(head.value());
    assertThat(node.refusals(new RenameUnit(noUnitAtAll, "Sở", country.administrator, Country.NOW)))
        .containsExactly(Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "unitId"));
    PersonId nobody = new PersonId(UUID.randomUUID());
    assertThat(node.refusals(link(country.administrator, head)))
        .isEqualTo(node.refusals(link(nobody, head)))
        .containsExactly(Refusal.of(NOT_FOUND_OR_NOT_ALLOWED, "personId"));
  }

  @Test
  void theFirstUnitIsEstablishedOnce() {
    assertThat(
            node.refusals(
                new EstablishFirstUnit(
                    "Bộ", Country.BEGINNING, "Lê", "", "An", Country.ISSUER, "x", Country.NOW)))
        .containsExactly(Refusal.of(ALREADY_ESTABLISHED));
    assertThat(authority.capacity(country.administrator, Power.ADMINISTER, section, TODAY))
        .isPresent();
  }

  @Test
  void tellsWhoseAccountItIs() {
    assertThat(holderOf("first")).isEqualTo(new AccountHolder(country.administrator));
    assertThat(holderOf("nobody's")).isEqualTo(new AccountHolder(null));
    assertThat(
            node.refusals(
                new LinkAccount(head, Country.ISSUER, "first", country.administrator, Country.NOW)))
        .containsExactly(Refusal.of(ACCOUNT_TAKEN, "subject"));
  }

  @Test
  void aUnitIsClosedOnlyWhenItIsEmpty() {
    assertThat(node.refusals(close(bureau)))
        .containsExactly(Refusal.of(UNITS_STILL_BELOW, "unitId"));
    node.send(close(section));
    assertThat(node.refusals(close(bureau)))
        .containsExactly(Refusal.of(PEOPLE_STILL_APPOINTED, "unitId"));
  }

  @Test
  void nothingIsPutUnderAUnitThatIsToEnd() {
    UnitId ending = country.unit(SECTION, "Tổ tạm", bureau);
    node.send(new CloseUnit(ending, TODAY.plusDays(30), country.administrator, Country.NOW));
    assertThat(
            node.refusals(
                new EstablishUnit(
                    new UnitId(UUID.randomUUID()),
                    SECTION,
                    "Tổ nhỏ",
                    ending,
                    Set.of(),
                    null,
                    Country.BEGINNING,
                    country.administrator,
                    Country.NOW)))
        .containsExactly(Refusal.of(UNIT_CLOSED, "parent"));
    assertThat(
            node.refusals(new MoveUnit(section, ending, TODAY, country.administrator, Country.NOW)))
        .containsExactly(Refusal.of(UNIT_CLOSED, "parent"));
  }

  @Test
  void aUnitNeverComesToStandBelowItself() {
    UnitId inner = country.unit(SECTION, "Tổ nhỏ", section);
    assertThat(
            node.refusals(new MoveUnit(section, inner, TODAY, country.administrator, Country.NOW)))
        .containsExactly(Refusal.of(PARENT_BELOW_ITSELF, "parent"));
    node.send(new MoveUnit(section, department, TODAY, country.administrator, Country.NOW));
    assertThat(authority.capacity(head, Power.ADMINISTER, inner, TODAY.minusDays(1))).isPresent();
    assertThat(authority.capacity(head, Power.ADMINISTER, inner, TODAY)).isEmpty();
  }

  @Test
  void whoEverHadAPostInASectionBelongedToTheUnitAroundIt() {
    PeopleDirectory people = node.bean(PeopleDirectory.class);
    UnitId inner = country.unit(SECTION, "Tổ nhỏ", section);
    PersonId sectionHead = country.person("Sơn", inner, Position.SECTION_HEAD);
    assertThat(people.wasEverAppointed(head, bureau)).isTrue();
    assertThat(people.wasEverAppointed(sectionHead, bureau)).isTrue();
    assertThat(people.wasEverAppointed(sectionHead, department)).isFalse();
    assertThat(people.wasEverAppointed(head, section)).isFalse();

    node.send(new MoveUnit(section, department, TODAY, country.administrator, Country.NOW));
    PersonId successor = country.person("Tú", section);
    country.appoint(successor, section, Position.SECTION_HEAD, TODAY, null);
    assertThat(people.wasEverAppointed(sectionHead, bureau)).isTrue();
    assertThat(people.wasEverAppointed(successor, bureau)).isFalse();
    assertThat(people.wasEverAppointed(successor, department)).isTrue();
  }

  @Test
  void transactionsEndBeforeReadersOfTheStoreGiveUpTheirGaps() {
    assertThat(node.jdbc().sql("show transaction_timeout").query(String.class).single())
        .isEqualTo("30s");
  }

  private DelegationId delegate(AppointmentId post, PersonId delegate) {
    DelegationId delegation = new DelegationId(UUID.randomUUID());
    node.send(
        new Delegate(
            delegation,
            post,
            Set.of(Power.ACT_FOR_UNIT),
            delegate,
            TODAY,
            TODAY.plusDays(30),
            country.administrator,
            Country.NOW));
    return delegation;
  }

  private AccountHolder holderOf(String subject) {
    return node.bean(QueryGateway.class)
        .query(new FindPersonOfAccount(Country.ISSUER, subject), AccountHolder.class)
        .join();
  }

  private static LinkAccount link(PersonId person, PersonId actor) {
    return new LinkAccount(person, Country.ISSUER, "subject", actor, Country.NOW);
  }

  private CloseUnit close(UnitId unit) {
    return new CloseUnit(unit, TODAY, country.administrator, Country.NOW);
  }
}
