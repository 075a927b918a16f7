package io.lienlac.graphql.directive;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.InboxItemView;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What is done with letters after they were sent. */
@Controller
class LetterMutations {

  private final Mutations mutations;
  private final Shown<DirectiveView, DirectivePayload> letter;
  private final Shown<InboxItemView, InboxItemPayload> received;

  LetterMutations(Mutations mutations, DirectiveReader reader) {
    this.mutations = mutations;
    this.letter =
        new Shown<>(View.DIRECTIVES, "directive", reader::directive, DirectivePayload::new);
    this.received =
        new Shown<>(View.RECEIPTS, "inboxItem", reader::inboxItem, InboxItemPayload::new);
  }

  @MutationMapping
  DirectivePayload withdrawDirective(
      @Argument WithdrawInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, letter, input::command);
  }

  @MutationMapping
  DirectivePayload remindRecipients(
      @Argument RemindInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, letter, input::command);
  }

  @MutationMapping
  InboxItemPayload answerInvitation(
      @Argument AnswerInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, received, input::command);
  }
}
