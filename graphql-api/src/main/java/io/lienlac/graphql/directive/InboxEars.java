package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.query.api.directive.InboxNewsKind.ARRIVALS;
import static io.lienlac.query.api.directive.InboxNewsKind.CHANGES;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.directive.InboxEars.Told;
import io.lienlac.graphql.live.Ear;
import io.lienlac.graphql.live.Ears;
import io.lienlac.graphql.live.LiveProperties;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewChanges;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes;
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

  /** Until a letter is looked for again that does not show yet what its item in the inbox does. */
  private static final Duration FOR_A_LETTER = Duration.ofMillis(50);

  private final Ears<UUID, Place, Told> toArrivals;
  private final Ears<UUID, Place, Told> toChanges;
  private final Views views;

  InboxEars(Views views, Clock clock, LiveProperties live, ViewChanges changes) {
    this.views = views;
    this.toArrivals =
        new Ears<>(views, clock, live.look(), Duration.ZERO, some -> read(ARRIVALS, some));
    this.toChanges =
        new Ears<>(views, clock, live.look(), Duration.ZERO, some -> read(CHANGES, some));
    changes.listen(this::hear);
  }

  /** Of which inbox, and what of it has been heard. */
  private record Place(Party inbox, Heard heard) {}

  /** What is new, and under which authority it was read. */
  record Told(InboxNews news, Scope scope) {}

  Flux<Told> listen(InboxNewsKind kind, Party inbox, PersonId person, Heard heard) {
    Ears<UUID, Place, Told> ears =
        switch (kind) {
          case ARRIVALS -> toArrivals;
          case CHANGES -> toChanges;
        };
    return ears.listen(inbox.id(), person, new Place(inbox, heard));
  }

  private void hear(ViewChange change) {
    switch (change) {
      case ViewChange.LettersArrived arrived -> toArrivals.wake(arrived.recipients());
      case ViewChange.LettersChanged changed -> toChanges.wake(changed.recipients());
      case ViewChange.Unheard unheard -> {
        toArrivals.wakeAll();
        toChanges.wakeAll();
      }
      case ViewChange.DeliveriesWentOn wentOn -> {
        // Nothing of which an inbox is told.
      }
    }
  }

  private void read(InboxNewsKind kind, List<Ear<Place, Told>> some) {
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
    List<NewsOfInboxes.ForListener> found =
        listening.isEmpty() ? List.of() : views.ask(new FindInboxNews(kind, listening)).found();
    for (int i = 0; i < found.size(); i++) {
      tell(entitled.get(i), found.get(i));
    }
  }

  private static void tell(Ear<Place, Told> ear, NewsOfInboxes.ForListener found) {
    Party inbox = ear.state().inbox();
    for (InboxNews news : found.news()) {
      if (ear.room() == 0) {
        ear.again(Duration.ZERO);
        return;
      }
      ear.state(new Place(inbox, news.heard()));
      ear.tell(new Told(news, ear.scope()));
    }
    ear.state(new Place(inbox, found.heard()));
    if (!found.isAll()) {
      ear.again(found.news().isEmpty() ? FOR_A_LETTER : Duration.ZERO);
    }
  }

  @PreDestroy
  void close() {
    toArrivals.close();
    toChanges.close();
  }
}
