package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.directive.CalendarPage;
import io.lienlac.query.api.directive.FindCalendar;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    return new CalendarPage(query.cancelled() ? page : withoutReplaced(page));
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

  /** An entry whose owner has the letter, too, that stands in its letter's place, is left out. */
  private Page<InboxItemView> withoutReplaced(Page<InboxItemView> page) {
    Map<ReceiptId, ReceiptId> corrections = corrections(page.items());
    Set<ReceiptId> received = received(corrections.values());
    List<InboxItemView> items = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < page.items().size(); i++) {
      ReceiptId correction = corrections.get(page.items().get(i).id());
      if (correction == null || !received.contains(correction)) {
        items.add(page.items().get(i));
        keys.add(page.keys().get(i));
      }
    }
    return new Page<>(items, keys, page.hasNextPage(), page.hasPreviousPage());
  }

  /** Of the corrected ones: by which name the correction lies in the same inbox, if it does. */
  private Map<ReceiptId, ReceiptId> corrections(List<InboxItemView> items) {
    Map<DirectiveId, DirectiveId> letters = new HashMap<>();
    for (Document directive :
        generations
            .shown(DirectiveProjection.DEFINITION)
            .find(
                Filters.and(
                    Filters.in(
                        "_id", items.stream().map(item -> item.directive().toString()).toList()),
                    Filters.exists(DirectiveDocument.CORRECTION)))
            .projection(Projections.include(DirectiveDocument.CORRECTION))) {
      letters.put(
          new DirectiveId(Values.id(directive, "_id")),
          new DirectiveId(Values.id(directive, DirectiveDocument.CORRECTION)));
    }
    Map<ReceiptId, ReceiptId> corrections = new HashMap<>();
    for (InboxItemView item : items) {
      DirectiveId letter = letters.get(item.directive());
      if (letter != null) {
        corrections.put(item.id(), ReceiptId.of(letter, item.recipientKind(), item.recipient()));
      }
    }
    return corrections;
  }

  private Set<ReceiptId> received(Collection<ReceiptId> receipts) {
    Set<ReceiptId> received = new HashSet<>();
    if (!receipts.isEmpty()) {
      for (Document item :
          generations
              .shown(InboxItemProjection.DEFINITION)
              .find(
                  Filters.and(
                      Filters.in("_id", receipts.stream().map(ReceiptId::toString).toList()),
                      Filters.exists(InboxItemDocument.RECIPIENT)))
              .projection(Projections.include("_id"))) {
        received.add(new ReceiptId(Values.id(item, "_id")));
      }
    }
    return received;
  }
}
