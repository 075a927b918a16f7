package io.lienlac.graphql.organisation;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.GlobalId;

/** Reads the ids of this feature; what is no such id is read as the id of nothing. */
public final class OrganisationIds {

  static final String UNIT = "OrganisationUnit";
  static final String PERSON = "Person";
  static final String APPOINTMENT = "Appointment";
  static final String DELEGATION = "Delegation";

  private OrganisationIds() {}

  public static UnitId unit(String id) {
    return new UnitId(GlobalId.read(UNIT, id));
  }

  public static PersonId person(String id) {
    return new PersonId(GlobalId.read(PERSON, id));
  }

  static AppointmentId appointment(String id) {
    return new AppointmentId(GlobalId.read(APPOINTMENT, id));
  }

  static DelegationId delegation(String id) {
    return new DelegationId(GlobalId.read(DELEGATION, id));
  }
}
