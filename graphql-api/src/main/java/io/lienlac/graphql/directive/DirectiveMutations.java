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

@Controller
class DirectiveMutations {

  private final Mutations mutations;
  private final Shown<DirectiveView, DirectivePayload> sent;
  private final Shown<InboxItemView, InboxItemPayload> received;

  DirectiveMutations(Mutations mutations, DirectiveReader reader) {
    this.mutations = mutations;
    this.sent = new Shown<>(View.DIRECTIVES, "directive", reader::directive, DirectivePayload::new);
    this.received =
        new Shown<>(View.RECEIPTS, "inboxItem", reader::inboxItem, InboxItemPayload::new);
  }

  @MutationMapping
  DirectivePayload sendDirective(
      @Argument SendDirectiveInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, sent, input::command);
  }

  @MutationMapping
  InboxItemPayload markDirectiveRead(
      @Argument ReceiptInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, received, input::markRead);
  }

  @MutationMapping
  InboxItemPayload acknowledgeDirective(
      @Argument ReceiptInput input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, received, input::acknowledge);
  }
}
