package io.lienlac.query.directive;

import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Whose inbox it is. */
record InboxOwner(RecipientKind kind, UUID id) {

  /** Whose inboxes are the viewer's now: the viewer's own, and those of units acted for. */
  static List<InboxOwner> of(Scope scope) {
    List<InboxOwner> owners = new ArrayList<>();
    owners.add(new InboxOwner(RecipientKind.PERSON, scope.person().value()));
    for (UnitId unit : scope.unitsOf(Power.ACT_FOR_UNIT)) {
      owners.add(new InboxOwner(RecipientKind.UNIT, unit.value()));
    }
    return owners;
  }
}
