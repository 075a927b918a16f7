package io.lienlac.graphql.organisation;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.organisation.DelegationView;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class DelegationMutations {

  private final Mutations mutations;
  private final Shown<DelegationView, DelegationPayload> shown;

  DelegationMutations(Mutations mutations, OrganisationReader reader) {
    this.mutations = mutations;
    this.shown =
        new Shown<>(View.DELEGATIONS, "delegation", reader::delegation, DelegationPayload::new);
  }

  @MutationMapping
  DelegationPayload delegate(
      @Argument OrganisationInput.Delegate input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  DelegationPayload revokeDelegation(
      @Argument OrganisationInput.RevokeDelegation input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }
}
