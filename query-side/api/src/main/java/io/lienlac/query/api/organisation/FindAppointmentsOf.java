package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.time.LocalDate;
import java.util.Set;

/** Finds the appointments of persons that are in force on a civil date, or will be. */
public record FindAppointmentsOf(Set<PersonId> persons, LocalDate today)
    implements Query<Appointments> {

  @Override
  public Class<Appointments> answer() {
    return Appointments.class;
  }
}
