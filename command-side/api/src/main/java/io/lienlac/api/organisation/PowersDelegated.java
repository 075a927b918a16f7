package io.lienlac.api.organisation;

import io.lienlac.api.EnumOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.axonframework.serialization.Revision;

/** A delegate may use powers of an appointment, from a date until another. */
@Revision("1")
public record PowersDelegated(
    DelegationId delegationId,
    AppointmentId appointmentId,
    PersonId holder,
    UnitId unitId,
    Set<Power> powers,
    PersonId delegate,
    LocalDate from,
    LocalDate to,
    PersonId delegatedBy,
    Instant at)
    implements OrganisationEvent {

  public PowersDelegated {
    powers = EnumOrder.of(powers);
  }
}
