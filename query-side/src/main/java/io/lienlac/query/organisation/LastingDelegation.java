package io.lienlac.query.organisation;

import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import java.time.LocalDate;

/** A delegation and the appointment whose powers it hands on. */
record LastingDelegation(DelegationView delegation, AppointmentView appointment) {

  /** Whether it is in force on a day, or will be. */
  boolean lastsBeyond(LocalDate day) {
    LocalDate end = appointment.to();
    return delegation.revokedAt() == null
        && delegation.to().isAfter(day)
        && !AppointmentViews.isOver(appointment, day)
        && appointment.from().isBefore(delegation.to())
        && (end == null || delegation.from().isBefore(end));
  }

  boolean isInForce(LocalDate day) {
    return lastsBeyond(day)
        && !delegation.from().isAfter(day)
        && AppointmentViews.isInForce(appointment, day);
  }
}
