package io.lienlac.graphql.organisation;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.organisation.UnitView;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class UnitMutations {

  private final Mutations mutations;
  private final Shown<UnitView, UnitPayload> shown;

  UnitMutations(Mutations mutations, OrganisationReader reader) {
    this.mutations = mutations;
    this.shown = new Shown<>(View.UNITS, "unit", reader::unit, UnitPayload::new);
  }

  @MutationMapping
  UnitPayload establishUnit(
      @Argument OrganisationInput.EstablishUnit input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  UnitPayload renameUnit(
      @Argument OrganisationInput.RenameUnit input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  UnitPayload moveUnit(
      @Argument OrganisationInput.MoveUnit input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  UnitPayload closeUnit(
      @Argument OrganisationInput.CloseUnit input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }
}
