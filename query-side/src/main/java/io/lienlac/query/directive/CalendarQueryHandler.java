package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.Occasion;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.directive.CalendarPage;
import io.lienlac.query.api.directive.FindCalendar;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Answers what stands in calendars. */
final class CalendarQueryHandler {

  private static final KeysetPages BY_TIME = KeysetPages.by(InboxItemDocument.AGENDA);

  private final ProjectionGenerations generations;

  CalendarQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @QueryHandler
  CalendarPage handle(FindCalendar query) {
    Page<InboxItemView> page =
        KeysetPages.map(
            BY_TIME.read(
                generations.shown(InboxItemProjection.DEFINITION), filter(query), query.page()),
            InboxItemDocument::view);
    return new CalendarPage(query.cancelled() ? page : withoutCorrected(page));
  }

  private static Bson filter(FindCalendar query) {
    List<String> owners =
        InboxOwner.of(query.scope()).stream().map(owner -> owner.id().toString()).toList();
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.in(InboxItemDocument.RECIPIENT, owners));
    filters.add(
        Filters.gte(
            InboxItemDocument.AGENDA,
            OccasionDocument.bound(query.from().minus(Occasion.LONGEST))));
    filters.add(Filters.lt(InboxItemDocument.AGENDA, OccasionDocument.bound(query.to())));
    filters.add(Filters.gt(OccasionDocument.ENDS_AT, Values.micros(query.from())));
    filters.add(Filters.ne(AnswerDocument.ANSWER, InvitationAnswer.NO.name()));
    if (!query.cancelled()) {
      filters.add(Filters.exists(InboxItemDocument.WITHDRAWN_AT, false));
    }
    return Filters.and(filters);
  }

  /** In whose place another letter stands, which has an entry of its own. */
  private Page<InboxItemView> withoutCorrected(Page<InboxItemView> page) {
    Set<String> corrected = new HashSet<>();
    for (Document directive :
        generations
            .shown(DirectiveProjection.DEFINITION)
            .find(
                Filters.and(
                    Filters.in(
                        "_id",
                        page.items().stream().map(item -> item.directive().toString()).toList()),
                    Filters.exists(DirectiveDocument.CORRECTION)))
            .projection(Projections.include("_id"))) {
      corrected.add(directive.getString("_id"));
    }
    List<InboxItemView> items = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < page.items().size(); i++) {
      if (!corrected.contains(page.items().get(i).directive().toString())) {
        items.add(page.items().get(i));
        keys.add(page.keys().get(i));
      }
    }
    return new Page<>(items, keys, page.hasNextPage(), page.hasPreviousPage());
  }
}
