package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.ACCOUNT_TAKEN;
import static io.lienlac.command.organisation.Office.ADMINISTRATOR;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.OTHER;
import static io.lienlac.command.organisation.Office.PERSON;
import static io.lienlac.command.organisation.Office.STRANGER;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.command.Refused;
import io.lienlac.command.directory.FakeDirectory;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkingAccountsTest {

  private static final String ISSUER = "https://id.example/realms/lienlac";
  private static final String SUBJECT = "5f1e";
  private static final LinkAccount LINK =
      new LinkAccount(PERSON, ISSUER, SUBJECT, ADMINISTRATOR, NOW);

  private final FakeDirectory directory = Office.directory();
  private FixtureConfiguration<Person> fixture;

  @BeforeEach
  void prepare() {
    fixture =
        new AggregateTestFixture<>(Person.class).registerInjectableResource(Office.erasures());
  }

  @Test
  void anAdministratorLinksAnAccount() {
    fixture
        .registerInjectableResource(directory)
        .given(Office.registered())
        .when(LINK)
        .expectEvents(new AccountLinked(PERSON, ISSUER, new Kept<>(SUBJECT), ADMINISTRATOR, NOW));
  }

  @Test
  void linkingItAgainChangesNothing() {
    fixture
        .registerInjectableResource(directory.account(SUBJECT, PERSON))
        .given(Office.registered())
        .when(LINK)
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotLinkTheAccountOfAnother() {
    fixture
        .registerInjectableResource(directory.account(SUBJECT, OTHER))
        .given(Office.registered())
        .when(LINK)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(ACCOUNT_TAKEN, "subject"));
  }

  @Test
  void cannotLinkForAPersonWhomOneDoesNotAdminister() {
    fixture
        .registerInjectableResource(directory)
        .given(Office.registered())
        .when(new LinkAccount(PERSON, ISSUER, SUBJECT, STRANGER, NOW))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "personId"));
  }

  @Test
  void cannotLinkForAPersonWhoIsAppointedElsewhereToo() {
    fixture
        .registerInjectableResource(directory.administeredInPart(STRANGER, PERSON))
        .given(Office.registered())
        .when(new LinkAccount(PERSON, ISSUER, SUBJECT, STRANGER, NOW))
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "personId"));
  }

  @Test
  void cannotLinkAnAccountOfNobody() {
    Refused.whenMade(
        () -> new LinkAccount(PERSON, " ", "", ADMINISTRATOR, NOW),
        Refusal.of(REQUIRED, "issuer"),
        Refusal.of(REQUIRED, "subject"));
  }
}
