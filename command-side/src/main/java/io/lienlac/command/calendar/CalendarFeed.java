package io.lienlac.command.calendar;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.calendar.CalendarCommand.CreateCalendarFeed;
import io.lienlac.api.calendar.CalendarCommand.RevokeCalendarFeed;
import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.calendar.CalendarFeedRevoked;
import io.lienlac.api.organisation.PersonId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** An address under which one person's calendar is read. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class CalendarFeed {

  @AggregateIdentifier private CalendarFeedId id;
  private @Nullable PersonId owner;
  private boolean revoked;

  CalendarFeed() {}

  /** The secret of a repetition is another one, and opens nothing: the first one stays. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(CreateCalendarFeed command, FeedSecrets secrets) {
    if (owner == null) {
      apply(
          new CalendarFeedCreated(
              command.feedId(), command.actor(), secrets.hex(command.secret()), command.at()));
    } else {
      requireOwner(command.actor());
    }
  }

  @CommandHandler
  void handle(RevokeCalendarFeed command) {
    requireOwner(command.actor());
    if (!revoked) {
      apply(new CalendarFeedRevoked(id, command.actor(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(CalendarFeedCreated event) {
    id = event.feedId();
    owner = event.owner();
  }

  @EventSourcingHandler
  void on(CalendarFeedRevoked event) {
    revoked = true;
  }

  private void requireOwner(PersonId actor) {
    if (!actor.equals(owner)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "feedId");
    }
  }
}
