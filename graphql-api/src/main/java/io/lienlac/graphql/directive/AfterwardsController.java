package io.lienlac.graphql.directive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.ToldTexts;
import io.lienlac.query.api.directive.AnswerView;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.RemindersSentView;
import io.lienlac.query.api.directive.WithdrawalView;
import io.lienlac.query.api.organisation.PersonView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What became of a letter after it was sent. */
@Controller
class AfterwardsController {

  private static final RemindersSentView NO_REMINDERS = new RemindersSentView(0, null);

  private final ToldTexts texts;

  AfterwardsController(ToldTexts texts) {
    this.texts = texts;
  }

  @SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
  @Nullable CompletableFuture<DirectiveView> corrects(
      DirectiveView directive, DataLoader<DirectiveId, DirectiveView> directives) {
    return letter(directive.corrects(), directives);
  }

  @SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
  @Nullable CompletableFuture<DirectiveView> correctedBy(
      DirectiveView directive, DataLoader<DirectiveId, DirectiveView> directives) {
    return letter(directive.correction(), directives);
  }

  @SchemaMapping(typeName = "Withdrawal")
  String reason(WithdrawalView withdrawal, @ContextValue Requester requester) {
    return texts.of(withdrawal.reason(), requester.locale());
  }

  @SchemaMapping(typeName = "Withdrawal")
  CompletableFuture<PersonView> withdrawnBy(
      WithdrawalView withdrawal, DataLoader<PersonId, PersonView> persons) {
    return persons.load(withdrawal.withdrawnBy());
  }

  @SchemaMapping(typeName = "Withdrawal")
  @Nullable CompletableFuture<PersonView> onBehalfOf(
      WithdrawalView withdrawal, DataLoader<PersonId, PersonView> persons) {
    return person(withdrawal.onBehalfOf(), persons);
  }

  @SchemaMapping(typeName = "Answer")
  @Nullable String deputyName(AnswerView answer, @ContextValue Requester requester) {
    @Nullable PersonalData<String> name = answer.deputyName();
    return name == null ? null : texts.of(name, requester.locale());
  }

  @SchemaMapping(typeName = "Answer")
  @Nullable CompletableFuture<PersonView> deputy(
      AnswerView answer, DataLoader<PersonId, PersonView> persons) {
    return person(answer.deputy(), persons);
  }

  @SchemaMapping(typeName = "Answer")
  CompletableFuture<PersonView> answeredBy(
      AnswerView answer, DataLoader<PersonId, PersonView> persons) {
    return persons.load(answer.answeredBy());
  }

  @SchemaMapping(typeName = "Answer")
  @Nullable CompletableFuture<PersonView> answeredOnBehalfOf(
      AnswerView answer, DataLoader<PersonId, PersonView> persons) {
    return person(answer.answeredOnBehalfOf(), persons);
  }

  @SchemaMapping(typeName = "Delivery")
  CompletableFuture<RemindersSentView> reminders(
      DeliveryView delivery, DataLoader<DirectiveId, DirectiveView> directives) {
    return directives
        .load(delivery.directive())
        .thenApply(directive -> directive == null ? NO_REMINDERS : directive.reminders());
  }

  private static @Nullable CompletableFuture<DirectiveView> letter(
      @Nullable DirectiveId directive, DataLoader<DirectiveId, DirectiveView> directives) {
    return directive == null ? null : directives.load(directive);
  }

  private static @Nullable CompletableFuture<PersonView> person(
      @Nullable PersonId person, DataLoader<PersonId, PersonView> persons) {
    return person == null ? null : persons.load(person);
  }
}
