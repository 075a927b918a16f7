package io.lienlac.command.calendar;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.calendar.CalendarCommand.CreateCalendarFeed;
import io.lienlac.api.calendar.CalendarCommand.RevokeCalendarFeed;
import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.calendar.CalendarFeedRevoked;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.Refused;
import io.lienlac.command.support.KeyedDigest;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpeningCalendarFeedsTest {

  private static final CalendarFeedId FEED =
      CalendarFeedId.of("66666666-0000-4000-8000-000000000001");
  private static final PersonId OWNER = PersonId.of("22222222-0000-4000-8000-000000000001");
  private static final PersonId STRANGER = PersonId.of("22222222-0000-4000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2019-10-15T02:00:00.123456Z");
  private static final FeedSecrets SECRETS = new FeedSecrets(new KeyedDigest(new byte[32]));

  private FixtureConfiguration<CalendarFeed> fixture;

  @BeforeEach
  void prepare() {
    fixture = new AggregateTestFixture<>(CalendarFeed.class);
    fixture.registerInjectableResource(SECRETS);
  }

  @Test
  void ofTheSecretOnlyTheDigestIsStored() {
    fixture.givenNoPriorActivity().when(create(OWNER, "secret")).expectEvents(created());
    assertThat(created().secretDigest()).hasSize(64).doesNotContain("secret");
  }

  @Test
  void creatingItAgainWithAnotherSecretChangesNothing() {
    fixture
        .given(created())
        .when(create(OWNER, "other"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotTakeOverTheFeedOfAnother() {
    refuses(create(STRANGER, "other"));
  }

  @Test
  void theOwnerRevokesIt() {
    fixture
        .given(created())
        .when(new RevokeCalendarFeed(FEED, OWNER, NOW))
        .expectEvents(new CalendarFeedRevoked(FEED, OWNER, NOW));
  }

  @Test
  void revokingItAgainChangesNothing() {
    fixture
        .given(created(), new CalendarFeedRevoked(FEED, OWNER, NOW))
        .when(new RevokeCalendarFeed(FEED, OWNER, NOW))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void cannotRevokeTheFeedOfAnother() {
    refuses(new RevokeCalendarFeed(FEED, STRANGER, NOW));
  }

  @Test
  void noLogShowsTheSecret() {
    assertThat(create(OWNER, "hidden").toString()).doesNotContain("hidden");
  }

  private void refuses(Object command) {
    fixture
        .given(created())
        .when(command)
        .expectNoEvents()
        .expectException(CommandRefused.class)
        .expectExceptionDetails(Refused.with(NOT_FOUND_OR_NOT_ALLOWED, "feedId"));
  }

  private static CreateCalendarFeed create(PersonId actor, String secret) {
    return new CreateCalendarFeed(FEED, secret, actor, NOW);
  }

  private static CalendarFeedCreated created() {
    return new CalendarFeedCreated(FEED, OWNER, SECRETS.hex("secret"), NOW);
  }
}
