package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.query.api.directive.InboxNewsKind.ARRIVALS;
import static io.lienlac.query.api.directive.InboxNewsKind.CHANGES;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.graphql.directive.InboxEars.Told;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.LiveOperation;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.InboxNewsKind;
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
  Flux<HeardItem> inboxItemArrived(
      @Argument @Nullable String unit,
      @Argument @Nullable String after,
      @ContextValue Requester requester,
      DataFetchingEnvironment operation,
      DataLoader<DirectiveId, DirectiveView> directives) {
    return listen(ARRIVALS, unit, after, requester, operation, directives);
  }

  @SubscriptionMapping
  Flux<HeardItem> inboxItemChanged(
      @Argument @Nullable String unit,
      @Argument @Nullable String after,
      @ContextValue Requester requester,
      DataFetchingEnvironment operation,
      DataLoader<DirectiveId, DirectiveView> directives) {
    return listen(CHANGES, unit, after, requester, operation, directives);
  }

  private Flux<HeardItem> listen(
      InboxNewsKind kind,
      @Nullable String unit,
      @Nullable String after,
      Requester requester,
      DataFetchingEnvironment operation,
      DataLoader<DirectiveId, DirectiveView> directives) {
    Flux<HeardItem> events =
        live.begun(() -> inbox(unit, requester))
            .flatMapMany(
                inbox -> {
                  HeardText text = texts.of(kind, inbox);
                  Heard heard = after == null ? allByNow(kind, inbox, requester) : text.read(after);
                  return ears.listen(kind, inbox, requester.person(), heard)
                      .map(told -> item(told, text, operation, directives))
                      .startWith(new HeardItem(text.cursor(heard), null));
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

  private Heard allByNow(InboxNewsKind kind, Party inbox, Requester requester) {
    Listening fromNow = new Listening(requester.scope(), inbox.kind(), inbox.id(), null);
    return views.ask(new FindInboxNews(kind, List.of(fromNow))).found().getFirst().heard();
  }

  /** The letter has just been read together with those of others: it is not read again. */
  private HeardItem item(
      Told told,
      HeardText text,
      DataFetchingEnvironment operation,
      DataLoader<DirectiveId, DirectiveView> directives) {
    live.renew(operation, told.scope(), clock.instant());
    InboxNews news = told.news();
    if (news.directive() != null) {
      directives.prime(news.item().directive(), news.directive());
    }
    return new HeardItem(text.cursor(news.heard()), news.item());
  }
}
