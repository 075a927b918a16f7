package io.lienlac.graphql.organisation;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.graphql.support.Mutations;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Shown;
import io.lienlac.query.api.View;
import io.lienlac.query.api.organisation.AppointmentView;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class AppointmentMutations {

  private final Mutations mutations;
  private final Shown<AppointmentView, AppointmentPayload> shown;

  AppointmentMutations(Mutations mutations, OrganisationReader reader) {
    this.mutations = mutations;
    this.shown =
        new Shown<>(View.APPOINTMENTS, "appointment", reader::appointment, AppointmentPayload::new);
  }

  @MutationMapping
  AppointmentPayload appoint(
      @Argument OrganisationInput.Appoint input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }

  @MutationMapping
  AppointmentPayload endAppointment(
      @Argument OrganisationInput.EndAppointment input,
      @ContextValue Requester requester,
      DataFetchingEnvironment environment) {
    return mutations.carryOut(environment, requester, shown, input::command);
  }
}
