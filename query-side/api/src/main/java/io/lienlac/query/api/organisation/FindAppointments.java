package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Finds appointments by id. */
public record FindAppointments(Set<AppointmentId> ids) implements Query<Appointments> {

  @Override
  public Class<Appointments> answer() {
    return Appointments.class;
  }
}
