package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.DelegationId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Finds delegations by id. */
public record FindDelegations(Set<DelegationId> ids) implements Query<Delegations> {

  @Override
  public Class<Delegations> answer() {
    return Delegations.class;
  }
}
