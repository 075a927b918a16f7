package io.lienlac.graphql.calendar;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindCalendar;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.WithdrawalView;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a feed tells: what its owner may see at this moment. */
@Component
class FeedContent {

  private static final Duration BACK = Duration.ofDays(90);
  private static final Duration AHEAD = Duration.ofDays(400);

  /** Most entries of one feed: the first ones of the time that it tells of. */
  private static final int MOST = 1_000;

  private final FeedOwners owners;
  private final Views views;

  FeedContent(FeedOwners owners, Views views) {
    this.owners = owners;
    this.views = views;
  }

  /** An entry of a calendar, and the letter that it comes from. */
  record Entry(InboxItemView item, DirectiveView letter) {

    boolean cancelled() {
      return letter.withdrawal() != null || letter.correction() != null;
    }

    /** Grows whenever something is said about the entry that was not said before. */
    int sequence() {
      return (letter.withdrawal() == null ? 0 : 1) + (letter.correction() == null ? 0 : 1);
    }

    /** When something was last said about the entry. */
    Instant changedAt() {
      WithdrawalView withdrawal = letter.withdrawal();
      Instant told = withdrawal == null ? letter.sentAt() : withdrawal.withdrawnAt();
      Instant corrected = letter.correctedAt();
      return corrected == null || corrected.isBefore(told) ? told : corrected;
    }
  }

  /** Empty for a secret that opens nothing. */
  Optional<List<Entry>> of(String secret, Instant now) {
    @Nullable PersonId owner = owners.of(secret);
    return owner == null
        ? Optional.empty()
        : Optional.of(entries(views.ask(new FindScope(owner, now)), now));
  }

  private List<Entry> entries(Scope scope, Instant now) {
    List<Entry> entries = new ArrayList<>();
    @Nullable String after = null;
    boolean more = true;
    while (more && entries.size() < MOST) {
      Page<InboxItemView> page =
          views
              .ask(
                  new FindCalendar(
                      scope,
                      now.minus(BACK),
                      now.plus(AHEAD),
                      true,
                      new PageRequest(PageRequest.LARGEST, after)))
              .page();
      entries.addAll(entries(scope, page.items()));
      more = page.hasNextPage();
      after = page.keys().isEmpty() ? null : page.keys().getLast();
    }
    return entries;
  }

  private List<Entry> entries(Scope scope, List<InboxItemView> items) {
    Map<DirectiveId, DirectiveView> letters =
        views
            .ask(
                new FindDirectives(
                    scope,
                    items.stream().map(InboxItemView::directive).collect(Collectors.toSet())))
            .directives()
            .stream()
            .collect(Collectors.toMap(DirectiveView::id, Function.identity()));
    List<Entry> entries = new ArrayList<>();
    for (InboxItemView item : items) {
      DirectiveView letter = letters.get(item.directive());
      if (letter != null && item.occasion() != null) {
        entries.add(new Entry(item, letter));
      }
    }
    return entries;
  }
}
