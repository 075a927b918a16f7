package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.directive.InboxEars.Told;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.LiveOperation;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.Arrival;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindArrivals;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.Listening;
import java.time.Clock;
import java.util.List;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class InboxSubscription {

  private final InboxEars ears;
  private final Views views;
  private final HeardTexts texts;
  private final LiveOperation live;
  private final Clock clock;

  InboxSubscription(
      InboxEars ears, Views views, HeardTexts texts, LiveOperation live, Clock clock) {
    this.ears = ears;
    this.views = views;
    this.texts = texts;
    this.live = live;
    this.clock = clock;
  }

  @SubscriptionMapping
  Flux<InboxArrival> inboxItemArrived(
      @Argument @Nullable String unit,
      @Argument @Nullable String after,
      @ContextValue Requester requester,
      DataFetchingEnvironment operation,
      DataLoader<DirectiveId, DirectiveView> directives) {
    Flux<InboxArrival> events =
        live.begun(() -> inbox(unit, requester))
            .flatMapMany(
                inbox -> {
                  HeardText text = texts.of(inbox);
                  Heard heard = heard(inbox, after, text, requester);
                  Flux<InboxArrival> arrivals =
                      ears.listen(inbox, requester.person(), heard)
                          .map(told -> arrival(told, text, operation, directives));
                  return arrivals.startWith(new InboxArrival(text.cursor(heard), null));
                });
    return live.explained(events, operation);
  }

  private static Party inbox(@Nullable String unit, Requester requester) {
    Party inbox =
        unit == null ? Party.person(requester.person()) : Party.unit(OrganisationIds.unit(unit));
    if (!inbox.isOf(requester.scope())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unit");
    }
    return inbox;
  }

  private Heard heard(Party inbox, @Nullable String after, HeardText text, Requester requester) {
    if (after != null) {
      return text.read(after);
    }
    Listening fromNow = new Listening(requester.scope(), inbox.kind(), inbox.id(), null);
    return views.ask(new FindArrivals(List.of(fromNow))).found().getFirst().heard();
  }

  /** The letter has just been read together with those of others: it is not read again. */
  private InboxArrival arrival(
      Told told,
      HeardText text,
      DataFetchingEnvironment operation,
      DataLoader<DirectiveId, DirectiveView> directives) {
    live.renew(operation, told.scope(), clock.instant());
    Arrival arrival = told.arrival();
    if (arrival.directive() != null) {
      directives.prime(arrival.item().directive(), arrival.directive());
    }
    return new InboxArrival(text.cursor(arrival.heard()), arrival.item());
  }
}
