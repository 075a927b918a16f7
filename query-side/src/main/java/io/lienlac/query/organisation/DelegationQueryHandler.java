package io.lienlac.query.organisation;

import io.lienlac.api.CivilTime;
import io.lienlac.query.api.organisation.Delegations;
import io.lienlac.query.api.organisation.FindDelegations;
import io.lienlac.query.api.organisation.FindDelegationsTo;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who has handed which powers to whom. */
final class DelegationQueryHandler {

  private final DelegationViews delegations;

  DelegationQueryHandler(DelegationViews delegations) {
    this.delegations = delegations;
  }

  @QueryHandler
  Delegations handle(FindDelegations query) {
    return new Delegations(delegations.byId(query.ids()));
  }

  @QueryHandler
  Delegations handle(FindDelegationsTo query) {
    return new Delegations(
        delegations.to(query.delegates(), CivilTime.dateOf(query.now())).stream()
            .map(LastingDelegation::delegation)
            .toList());
  }
}
