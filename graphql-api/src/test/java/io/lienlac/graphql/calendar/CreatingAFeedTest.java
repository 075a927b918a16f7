package io.lienlac.graphql.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.CommonRefusal;
import io.lienlac.api.calendar.FindOwnerOfCalendarFeed;
import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The address of a feed is told if it opens the feed, and only then. */
@ApiTest
class CreatingAFeedTest {

  private static final CommandOutcome CREATED = new CommandOutcome(World.id("feed"), Map.of());

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void whoeverCreatesOneIsToldItsAddress() {
    ownedBy(World.TEACHER.id());
    sides.commands(command -> CREATED);
    assertThat(create().text("/createCalendarFeed/path")).startsWith("/");
    assertThat(sides.asked).filteredOn(FindOwnerOfCalendarFeed.class::isInstance).hasSize(1);
  }

  @Test
  void whoeverRepeatsTheWishIsNotToldTheOtherSecret() {
    ownedBy(null);
    sides.commands(command -> CREATED);
    assertThat(create().at("/createCalendarFeed/path").isNull()).isTrue();
  }

  @Test
  void ofARefusedOneNobodyIsAsked() {
    ownedBy(World.TEACHER.id());
    sides.commands(
        command -> {
          throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED);
        });
    assertThat(create().at("/createCalendarFeed/path").isNull()).isTrue();
    assertThat(sides.asked).noneMatch(FindOwnerOfCalendarFeed.class::isInstance);
  }

  private void ownedBy(@Nullable PersonId owner) {
    sides.queries(
        query ->
            query instanceof FindOwnerOfCalendarFeed
                ? new AccountHolder(owner)
                : sides.worldsAnswer(query));
  }

  private Answer create() {
    return http.ask(
        "teacher",
        "mutation { createCalendarFeed(input: {idempotencyKey: \"key-0001\"})"
            + " { path userErrors { code } } }");
  }
}
