package io.lienlac.query.organisation;

/** What an event changed about who works where. */
sealed interface ChangedStaff {

  /** A unit stands elsewhere now, and all below with it. */
  record PlacedUnit(String unit) implements ChangedStaff {}

  /** A person is known by a name. */
  record NamedPerson(String person) implements ChangedStaff {}

  /** An appointment began, or has another end. */
  record DatedAppointment(String appointment) implements ChangedStaff {}
}
