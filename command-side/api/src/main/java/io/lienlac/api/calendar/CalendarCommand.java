package io.lienlac.api.calendar;

import io.lienlac.api.Command;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be done with calendar feeds. */
public sealed interface CalendarCommand extends Command {

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /**
   * Opens a feed of the actor's own calendar.
   *
   * @param secret what its address ends with: random, told to the actor once, and never stored
   */
  record CreateCalendarFeed(
      @TargetAggregateIdentifier CalendarFeedId feedId, String secret, PersonId actor, Instant at)
      implements CalendarCommand {

    /** Without the secret, so that no log shows it. */
    @Override
    public String toString() {
      return "CreateCalendarFeed[feedId=" + feedId + "]";
    }
  }

  /** Closes a feed for ever; for its owner. */
  record RevokeCalendarFeed(
      @TargetAggregateIdentifier CalendarFeedId feedId, PersonId actor, Instant at)
      implements CalendarCommand {}
}
