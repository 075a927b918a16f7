package io.lienlac.graphql.organisation;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.organisation.PersonView;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class PersonMutations {

  private final Mutations mutations;
  private final Shown<PersonView, PersonPayload> shown;

  PersonMutations(Mutations mutations, OrganisationReader reader) {
    this.mutations = mutations;
    this.shown = new Shown<>(View.PERSONS, "person", reader::person, PersonPayload::new);
  }

  @MutationMapping
  PersonPayload registerPerson(
      @Argument OrganisationInput.RegisterPerson input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  PersonPayload linkAccount(
      @Argument OrganisationInput.LinkAccount input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }
}
