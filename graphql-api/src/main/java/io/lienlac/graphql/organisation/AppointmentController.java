package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = OrganisationIds.APPOINTMENT)
class AppointmentController {

  @SchemaMapping
  CompletableFuture<PersonView> person(
      AppointmentView appointment, DataLoader<PersonId, PersonView> persons) {
    return persons.load(appointment.person());
  }

  @SchemaMapping
  CompletableFuture<UnitView> unit(
      AppointmentView appointment, DataLoader<UnitId, UnitView> units) {
    return units.load(appointment.unit());
  }
}
