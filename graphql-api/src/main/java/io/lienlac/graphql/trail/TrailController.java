package io.lienlac.graphql.trail;

import static io.lienlac.api.CommonRefusal.MALFORMED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.Power;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.trail.EventTypeView;
import io.lienlac.query.api.trail.FindEventTypes;
import io.lienlac.query.api.trail.FindHistory;
import io.lienlac.query.api.trail.FindTrail;
import io.lienlac.query.api.trail.SubjectTrail;
import io.lienlac.query.api.trail.TrailEntryView;
import io.lienlac.query.api.trail.TrailFilter;
import io.lienlac.query.api.trail.TrailSubject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class TrailController {

  private static final String TRAIL = "trail";
  private static final String HISTORY = "history";

  private final Views views;
  private final Paging paging;

  TrailController(Views views, Paging paging) {
    this.views = views;
    this.paging = paging;
  }

  @QueryMapping
  Connection<TrailEntryView> auditTrail(
      @Argument String of,
      @Argument @Nullable TrailFilterInput filter,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    Scope scope = auditor(requester);
    PageRequest page = paging.request(TRAIL, first, after);
    TrailFilter which = known(TrailFilterInput.filter(filter), "filter", "kinds");
    TrailSubject subject =
        SubjectIds.subject(of)
            .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "of"));
    SubjectTrail trail = views.ask(new FindTrail(scope, subject, which, page));
    if (!trail.known()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "of");
    }
    return paging.connection(TRAIL, trail.page());
  }

  @QueryMapping
  Connection<TrailEntryView> history(
      @Argument @Nullable Instant from,
      @Argument @Nullable Instant to,
      @Argument @Nullable String actor,
      @Argument @Nullable String unit,
      @Argument @Nullable String kind,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    Scope scope = auditor(requester);
    PageRequest page = paging.request(HISTORY, first, after);
    Set<String> kinds = kind == null ? Set.of() : Set.of(kind);
    TrailFilter which =
        known(TrailFilterInput.filter(new TrailFilterInput(from, to, actor, kinds)), "kind");
    FindHistory find =
        new FindHistory(scope, which, unit == null ? null : OrganisationIds.unit(unit), page);
    return paging.connection(HISTORY, views.ask(find).page());
  }

  @QueryMapping
  List<EventTypeView> eventTypes(@ContextValue Requester requester) {
    auditor(requester);
    return views.ask(new FindEventTypes()).types();
  }

  /** What one may read must be somewhere; where, is decided for each event. */
  private static Scope auditor(Requester requester) {
    Scope scope = requester.scope();
    if (scope.unitsOf(Power.READ_TRAIL).isEmpty()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED);
    }
    return scope;
  }

  /** A kind that there is not would find nothing, and look like nothing having happened. */
  private TrailFilter known(TrailFilter filter, String... field) {
    if (!filter.kinds().isEmpty()) {
      Set<String> names =
          views.ask(new FindEventTypes()).types().stream()
              .map(EventTypeView::name)
              .collect(Collectors.toSet());
      if (!names.containsAll(filter.kinds())) {
        throw new CommandRefused(MALFORMED, field);
      }
    }
    return filter;
  }
}
