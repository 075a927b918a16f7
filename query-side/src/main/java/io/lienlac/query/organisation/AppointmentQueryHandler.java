package io.lienlac.query.organisation;

import io.lienlac.query.api.organisation.Appointments;
import io.lienlac.query.api.organisation.FindAppointments;
import io.lienlac.query.api.organisation.FindAppointmentsOf;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who is appointed to what. */
final class AppointmentQueryHandler {

  private final AppointmentViews appointments;

  AppointmentQueryHandler(AppointmentViews appointments) {
    this.appointments = appointments;
  }

  @QueryHandler
  Appointments handle(FindAppointments query) {
    return new Appointments(appointments.byId(query.ids()));
  }

  @QueryHandler
  Appointments handle(FindAppointmentsOf query) {
    return new Appointments(appointments.of(query.persons(), query.today()));
  }
}
