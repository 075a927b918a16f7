package io.lienlac.graphql.directive;

import io.lienlac.api.directive.DirectiveCommand.AnswerInvitation;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;
import org.jspecify.annotations.Nullable;

/** An answer for a unit, or for the viewer without one. */
record AnswerInput(
    String directive,
    @Nullable String unit,
    InvitationAnswer answer,
    @Nullable String deputy,
    @Nullable String deputyName) {

  AnswerInvitation command(Wish wish) {
    DirectiveId id = DirectiveIds.directive(directive);
    Party party =
        unit == null ? Party.person(wish.actor()) : Party.unit(OrganisationIds.unit(unit));
    return new AnswerInvitation(
        ReceiptId.of(id, party.kind(), party.id()),
        id,
        party.kind(),
        party.id(),
        answer,
        deputy == null ? null : OrganisationIds.person(deputy),
        deputyName,
        wish.actor(),
        wish.at());
  }
}
