package io.lienlac.query.trail;

import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.WithdrawalAnnounced;
import java.util.List;

/** What the trail keeps of what becomes of directives after they were sent. */
final class FollowUpTraces {

  private FollowUpTraces() {}

  static Trace withdrawn(DirectiveWithdrawn event) {
    return of(event.directiveId())
        .by(event.withdrawnBy(), event.onBehalfOf())
        .saying(
            facts -> {
              facts.number("opened", event.openedCount());
              facts.number("recipients", event.recipientCount());
            });
  }

  static Trace announced(WithdrawalAnnounced event) {
    return reaching(event.directiveId(), event.recipients(), event.firstOrdinal())
        .saying(facts -> facts.flag("opened", event.opened()));
  }

  static Trace corrected(DirectiveCorrected event) {
    return of(event.directiveId())
        .by(event.correctedBy(), event.onBehalfOf())
        .about(Subjects.of(event.correction()));
  }

  static Trace reminded(DirectiveReminded event) {
    return of(event.directiveId())
        .by(event.remindedBy(), event.onBehalfOf())
        .saying(
            facts -> {
              facts.number("reminder", event.number());
              facts.constant("cause", event.cause());
              facts.number("recipients", event.recipientCount());
            });
  }

  static Trace reminded(RecipientsReminded event) {
    return reaching(event.directiveId(), event.recipients(), event.firstOrdinal())
        .saying(facts -> facts.number("reminder", event.number()));
  }

  private static Trace reaching(DirectiveId directive, List<Recipient> run, int firstOrdinal) {
    return of(directive)
        .reaching(run.stream().map(Subjects::of).toList())
        .saying(facts -> facts.run(firstOrdinal, run.size()));
  }

  private static Trace of(DirectiveId directive) {
    return new Trace().about(Subjects.of(directive)).at(Subjects.of(directive));
  }
}
