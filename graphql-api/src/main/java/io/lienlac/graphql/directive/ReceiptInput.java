package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveCommand;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;
import org.jspecify.annotations.Nullable;

/** A directive in the inbox of a unit, or of the viewer without one. */
record ReceiptInput(String directive, @Nullable String unit) {

  DirectiveCommand markRead(Wish wish) {
    Party party = party(wish);
    return new DirectiveCommand.MarkDirectiveRead(
        receipt(party), id(), party.kind(), party.id(), wish.actor(), wish.at());
  }

  DirectiveCommand acknowledge(Wish wish) {
    Party party = party(wish);
    return new DirectiveCommand.AcknowledgeDirective(
        receipt(party), id(), party.kind(), party.id(), wish.actor(), wish.at());
  }

  private ReceiptId receipt(Party party) {
    return ReceiptId.of(id(), party.kind(), party.id());
  }

  private DirectiveId id() {
    return DirectiveIds.directive(directive);
  }

  private Party party(Wish wish) {
    return unit == null ? Party.person(wish.actor()) : Party.unit(OrganisationIds.unit(unit));
  }
}
