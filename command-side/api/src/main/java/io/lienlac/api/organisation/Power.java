package io.lienlac.api.organisation;

/** Something that a position may do, and that some of which may be delegated. */
public enum Power {
  /** Send letters in the unit's name. */
  SEND_DIRECTIVES,
  /** See the unit's whole inbox, read and acknowledge in its name, see its outbox. */
  ACT_FOR_UNIT,
  /** See who has received, read and acknowledged a letter of the unit. */
  SEE_DELIVERY,
  /** See the unit and who works there. */
  SEE_STAFF,
  /** Keep the unit: establish units below, register persons, appoint, delegate. */
  ADMINISTER,
  /** Search the archive of the unit's letters and open them, each time with purpose and case. */
  SEARCH_ARCHIVE,
  /** See who has looked into the unit's letters in the archive, when and why. */
  SEE_ACCESS_LOG,
  /** Read the trail: who did what in the unit, when, and on whose behalf. */
  READ_TRAIL,
  /** Run the system: projections and dead letters. It means something at the tree's root only. */
  OPERATE,
  /** Protect personal data: erase persons, place and release legal holds. */
  PROTECT_DATA
}
