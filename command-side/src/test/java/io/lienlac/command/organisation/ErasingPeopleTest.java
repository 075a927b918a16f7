package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.LAST_ADMINISTRATOR;
import static io.lienlac.api.organisation.OrganisationRefusal.PERSON_ERASED;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.BUREAU;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.PERSON;
import static io.lienlac.command.organisation.Office.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.ErasureCommand.ErasePerson;
import io.lienlac.api.organisation.ErasureCommand.PlaceHold;
import io.lienlac.api.organisation.ErasureCommand.ReleaseHold;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.ErasureDeferred;
import io.lienlac.api.organisation.HoldId;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasingPeopleTest {

  private static final PersonId OFFICER = PersonId.of("22222222-0000-4000-8000-000000000009");
  private static final HoldId HOLD = HoldId.of("45454545-0000-4000-8000-000000000001");
  private static final HoldId SECOND_HOLD = HoldId.of("45454545-0000-4000-8000-000000000002");
  private static final String BASIS = "Luật 91/2025/QH15, Điều 14";
  private static final String CASE = "7/XD";
  private static final String ISSUER = "https://id.example/realms/lienlac";
  private static final ErasePerson ERASE = new ErasePerson(PERSON, BASIS, CASE, OFFICER, NOW);
  private static final PlaceHold HOLD_ON = new PlaceHold(PERSON, HOLD, BASIS, CASE, OFFICER, NOW);
  private static final ReleaseHold RELEASE = new ReleaseHold(PERSON, HOLD, OFFICER, NOW);

  private final FakeDirectory directory =
      Office.directory().grant(OFFICER, Power.PROTECT_DATA, BUREAU);
  private final List<LinkedAccount> begun = new ArrayList<>();
  private FixtureConfiguration<Person> fixture;

  @BeforeEach
  void prepare() {
    Erasures erasures = (person, accounts) -> begun.addAll(accounts);
    fixture =
        new AggregateTestFixture<>(Person.class)
            .registerInjectableResource(directory)
            .registerInjectableResource(erasures);
  }

  @Test
  void anOfficerErasesAPersonAndNotesTheAccountsFirst() {
    fixture
        .given(
            Office.registered(),
            new AccountLinked(PERSON, ISSUER, new Kept<>("5f1e"), ADMINISTRATOR, NOW))
        .when(ERASE)
        .expectEvents(erased());
    assertThat(begun).containsExactly(new LinkedAccount(ISSUER, "5f1e"));
  }

  @Test
  void erasingAgainChangesNothing() {
    fixture
        .given(Office.erased(), erased())
        .when(ERASE)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aHoldWins() {
    fixture.given(Office.registered(), placed(HOLD)).when(ERASE).expectEvents(deferred());
    assertThat(begun).isEmpty();
  }

  @Test
  void whatWaitsIsNotWishedTwice() {
    fixture
        .given(Office.registered(), placed(HOLD), deferred())
        .when(ERASE)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void theErasureGoesOnWhenTheLastHoldIsReleased() {
    fixture
        .given(
            Office.registered(),
            placed(HOLD),
            placed(SECOND_HOLD),
            deferred(),
            released(SECOND_HOLD))
        .when(RELEASE)
        .expectEvents(released(HOLD), erased());
  }

  @Test
  void anotherHoldHoldsItUpStill() {
    fixture
        .given(Office.registered(), placed(HOLD), placed(SECOND_HOLD), deferred())
        .when(RELEASE)
        .expectEvents(released(HOLD));
  }

  @Test
  void releasingAgainChangesNothing() {
    fixture
        .given(Office.registered(), placed(HOLD), released(HOLD))
        .when(RELEASE)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void placingAgainChangesNothing() {
    fixture
        .given(Office.registered(), placed(HOLD), released(HOLD))
        .when(HOLD_ON)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anOfficerPlacesAHold() {
    fixture.given(Office.registered()).when(HOLD_ON).expectEvents(placed(HOLD));
  }

  @Test
  void onlyOfficersDoSo() {
    refuses(
        new ErasePerson(PERSON, BASIS, CASE, STRANGER, NOW), NOT_FOUND_OR_NOT_ALLOWED, "personId");
    refuses(
        new PlaceHold(PERSON, HOLD, BASIS, CASE, ADMINISTRATOR, NOW),
        NOT_FOUND_OR_NOT_ALLOWED,
        "personId");
    refuses(new ReleaseHold(PERSON, HOLD, STRANGER, NOW), NOT_FOUND_OR_NOT_ALLOWED, "personId");
  }

  @Test
  void aHoldThatThereIsNotCannotBeReleased() {
    refuses(RELEASE, NOT_FOUND_OR_NOT_ALLOWED, "holdId");
  }

  @Test
  void theLastAdministratorStays() {
    directory.lastAdministrator(PERSON);
    refuses(ERASE, LAST_ADMINISTRATOR, "personId");
  }

  @Test
  void nothingNewIsKeptAboutWhoeverIsErased() {
    refuses(HOLD_ON, PERSON_ERASED, "personId", erased());
    refuses(
        new LinkAccount(PERSON, ISSUER, "5f1e", ADMINISTRATOR, NOW),
        PERSON_ERASED,
        "personId",
        erased());
  }

  @Test
  void itIsConfirmed() {
    fixture
        .given(Office.erased(), erased())
        .when(new ConfirmErasure(PERSON, NOW))
        .expectEvents(new ErasureConfirmed(PERSON, NOW));
  }

  @Test
  void itIsCompletedOnce() {
    CompleteErasure complete = new CompleteErasure(PERSON, "receipt", NOW);
    ErasureConfirmed confirmed = new ErasureConfirmed(PERSON, NOW);
    ErasureCompleted completed = new ErasureCompleted(PERSON, "receipt", NOW);
    fixture.given(Office.erased(), erased()).when(complete).expectNoEvents();
    fixture.given(Office.erased(), erased(), confirmed).when(complete).expectEvents(completed);
    fixture.given(Office.erased(), erased(), confirmed, completed).when(complete).expectNoEvents();
  }

  @Test
  void itIsForACaseAndByLaw() {
    Refused.whenMade(
        () -> new ErasePerson(PERSON, " ", "", OFFICER, NOW),
        Refusal.of(REQUIRED, "legalBasis"),
        Refusal.of(REQUIRED, "caseNumber"));
  }

  private void refuses(Object command, RefusalCode code, String field, Object... more) {
    List<Object> given = new ArrayList<>(List.of(Office.registered()));
    given.addAll(List.of(more));
    fixture
        .given(given)
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(code, field));
  }

  private static PersonErased erased() {
    return new PersonErased(PERSON, BASIS, CASE, OFFICER, NOW);
  }

  private static ErasureDeferred deferred() {
    return new ErasureDeferred(PERSON, BASIS, CASE, OFFICER, NOW);
  }

  private static HoldPlaced placed(HoldId hold) {
    return new HoldPlaced(PERSON, hold, BASIS, CASE, OFFICER, NOW);
  }

  private static HoldReleased released(HoldId hold) {
    return new HoldReleased(PERSON, hold, OFFICER, NOW);
  }
}
