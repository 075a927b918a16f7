package io.lienlac.query.directive;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BsonField;
import com.mongodb.client.model.Filters;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.directive.AddressingView;
import io.lienlac.query.api.directive.Addressings;
import io.lienlac.query.api.directive.AnswerCounts;
import io.lienlac.query.api.directive.Deliveries;
import io.lienlac.query.api.directive.DeliveryFilter;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.FindAddressings;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.directive.FindRecipients;
import io.lienlac.query.api.directive.RecipientPage;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Answers what became of directives. */
final class DeliveryQueryHandler {

  private static final KeysetPages AS_LISTED =
      new KeysetPages(InboxItemDocument.ORDINAL, Integer::valueOf);

  private final ProjectionGenerations generations;
  private final DirectiveVisibility visibility;

  DeliveryQueryHandler(ProjectionGenerations generations, DirectiveVisibility visibility) {
    this.generations = generations;
    this.visibility = visibility;
  }

  @QueryHandler
  Deliveries handle(FindDeliveries query) {
    List<DeliveryView> found = new ArrayList<>();
    for (Document counts :
        generations
            .shown(InboxItemProjection.DEFINITION)
            .aggregate(
                List.of(
                    Aggregates.match(
                        Filters.in(InboxItemDocument.DIRECTIVE, Values.texts(query.ids()))),
                    Aggregates.group(
                        "$" + InboxItemDocument.DIRECTIVE,
                        Accumulators.sum("addressed", 1),
                        done("read", InboxItemDocument.READ_AT),
                        done("acknowledged", InboxItemDocument.ACKNOWLEDGED_AT),
                        equal(
                            "openedBeforeWithdrawal",
                            InboxItemDocument.OPENED_BEFORE_WITHDRAWAL,
                            true),
                        answered(InvitationAnswer.YES),
                        answered(InvitationAnswer.NO),
                        answered(InvitationAnswer.DEPUTY))))
            .batchSize(Lookup.AT_ONCE)) {
      found.add(
          new DeliveryView(
              new DirectiveId(Values.id(counts, "_id")),
              number(counts, "addressed"),
              number(counts, "read"),
              number(counts, "acknowledged"),
              number(counts, "openedBeforeWithdrawal"),
              new AnswerCounts(
                  number(counts, InvitationAnswer.YES.name()),
                  number(counts, InvitationAnswer.NO.name()),
                  number(counts, InvitationAnswer.DEPUTY.name()))));
    }
    return new Deliveries(found);
  }

  @QueryHandler
  Addressings handle(FindAddressings query) {
    List<AddressingView> found = new ArrayList<>();
    for (Document row :
        Lookup.of(
            generations.shown(InboxItemProjection.DEFINITION),
            Filters.in("_id", AddressedRun.rows(query.ids())))) {
      AddressedRun last = AddressedRun.of(row);
      found.add(new AddressingView(last.directive(), last.end()));
    }
    return new Addressings(found);
  }

  @QueryHandler
  RecipientPage handle(FindRecipients query) {
    Document directive =
        generations
            .shown(DirectiveProjection.DEFINITION)
            .find(Filters.eq("_id", query.directive().toString()))
            .first();
    if (directive == null) {
      return new RecipientPage(KeysetPages.empty());
    }
    UnitId issuer = new UnitId(Values.id(directive, DirectiveDocument.ISSUER));
    if (visibility.seenDeliveries(query.scope(), Set.of(issuer)).isEmpty()) {
      return new RecipientPage(KeysetPages.empty());
    }
    return new RecipientPage(
        KeysetPages.map(
            AS_LISTED.read(
                generations.shown(InboxItemProjection.DEFINITION), filter(query), query.page()),
            InboxItemDocument::view));
  }

  private static Bson filter(FindRecipients query) {
    DeliveryFilter wanted = query.filter();
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.eq(InboxItemDocument.DIRECTIVE, query.directive().toString()));
    if (wanted.recipientKind() != null) {
      filters.add(Filters.eq(InboxItemDocument.RECIPIENT_KIND, wanted.recipientKind().name()));
    }
    filters.addAll(ItemFilters.done(InboxItemDocument.READ_AT, wanted.read()));
    filters.addAll(ItemFilters.done(InboxItemDocument.ACKNOWLEDGED_AT, wanted.acknowledged()));
    if (wanted.openedBeforeWithdrawal() != null) {
      filters.add(
          wanted.openedBeforeWithdrawal()
              ? Filters.eq(InboxItemDocument.OPENED_BEFORE_WITHDRAWAL, true)
              : Filters.ne(InboxItemDocument.OPENED_BEFORE_WITHDRAWAL, true));
    }
    filters.addAll(ItemFilters.done(AnswerDocument.FIELD, wanted.answered()));
    if (wanted.answer() != null) {
      filters.add(Filters.eq(AnswerDocument.ANSWER, wanted.answer().name()));
    }
    return Filters.and(filters);
  }

  /** Counts the items that have a time of something. */
  private static BsonField done(String name, String time) {
    Document isDone = new Document("$gt", List.of("$" + time, 0));
    return Accumulators.sum(name, new Document("$cond", List.of(isDone, 1, 0)));
  }

  private static BsonField answered(InvitationAnswer answer) {
    return equal(answer.name(), AnswerDocument.ANSWER, answer.name());
  }

  private static BsonField equal(String name, String field, Object value) {
    Document isSo = new Document("$eq", List.of("$" + field, value));
    return Accumulators.sum(name, new Document("$cond", List.of(isSo, 1, 0)));
  }

  private static int number(Document counts, String field) {
    return counts.get(field, Number.class).intValue();
  }
}
