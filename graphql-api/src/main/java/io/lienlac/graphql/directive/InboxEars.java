package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.directive.InboxEars.Told;
import io.lienlac.graphql.live.Ear;
import io.lienlac.graphql.live.Ears;
import io.lienlac.graphql.live.LiveProperties;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewChanges;
import io.lienlac.query.api.directive.Arrival;
import io.lienlac.query.api.directive.Arrivals;
import io.lienlac.query.api.directive.FindArrivals;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.organisation.Scope;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All who listen to an inbox on this node. */
@Component
class InboxEars {

  /** Until a letter is looked for again that is in the inbox before it is among the letters. */
  private static final Duration FOR_A_LETTER = Duration.ofMillis(50);

  private final Ears<UUID, Place, Told> ears;
  private final Views views;

  InboxEars(Views views, Clock clock, LiveProperties live, ViewChanges changes) {
    this.views = views;
    this.ears = new Ears<>(views, clock, live.look(), Duration.ZERO, this::read);
    changes.listen(this::hear);
  }

  /** Of which inbox, and what of it has been heard. */
  private record Place(Party inbox, Heard heard) {}

  /** An arrival, and under which authority it was read. */
  record Told(Arrival arrival, Scope scope) {}

  Flux<Told> listen(Party inbox, PersonId person, Heard heard) {
    return ears.listen(inbox.id(), person, new Place(inbox, heard));
  }

  private void hear(ViewChange change) {
    switch (change) {
      case ViewChange.LettersArrived arrived -> ears.wake(arrived.recipients());
      case ViewChange.Unheard unheard -> ears.wakeAll();
      case ViewChange.DeliveriesWentOn wentOn -> {
        // Nothing that came into an inbox.
      }
    }
  }

  private void read(List<Ear<Place, Told>> some) {
    List<Ear<Place, Told>> entitled = new ArrayList<>();
    List<Listening> listening = new ArrayList<>();
    for (Ear<Place, Told> ear : some) {
      Party inbox = ear.state().inbox();
      if (inbox.isOf(ear.scope())) {
        entitled.add(ear);
        listening.add(new Listening(ear.scope(), inbox.kind(), inbox.id(), ear.state().heard()));
      } else {
        ear.end(new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unit"));
      }
    }
    List<Arrivals.ForListener> found =
        listening.isEmpty() ? List.of() : views.ask(new FindArrivals(listening)).found();
    for (int i = 0; i < found.size(); i++) {
      tell(entitled.get(i), found.get(i));
    }
  }

  private static void tell(Ear<Place, Told> ear, Arrivals.ForListener found) {
    Party inbox = ear.state().inbox();
    for (Arrival arrival : found.arrived()) {
      if (ear.room() == 0) {
        ear.again(Duration.ZERO);
        return;
      }
      ear.state(new Place(inbox, arrival.heard()));
      ear.tell(new Told(arrival, ear.scope()));
    }
    ear.state(new Place(inbox, found.heard()));
    if (!found.isAll()) {
      ear.again(found.arrived().isEmpty() ? FOR_A_LETTER : Duration.ZERO);
    }
  }

  @PreDestroy
  void close() {
    ears.close();
  }
}
