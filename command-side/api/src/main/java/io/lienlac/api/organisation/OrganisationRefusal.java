package io.lienlac.api.organisation;

import io.lienlac.api.RefusalCode;

/** Why a command about units, persons, appointments or delegations is refused. */
public enum OrganisationRefusal implements RefusalCode {
  /** A unit of this kind cannot stand under that parent, or only the first unit has none. */
  PARENT_NOT_FITTING,
  /** A unit would come to stand under itself. */
  PARENT_BELOW_ITSELF,
  /** The unit comes to stand under that parent on an earlier date already. */
  ALREADY_MOVING,
  /** The unit is closed on that date. */
  UNIT_CLOSED,
  /** Units still stand under it on that date. */
  UNITS_STILL_BELOW,
  /** People are still appointed to it on that date. */
  PEOPLE_STILL_APPOINTED,
  /** The date lies before what it would change. */
  DATE_TOO_EARLY,
  /** The date lies after the day on which it must have come. */
  DATE_TOO_LATE,
  /** A school has levels and an ownership; no other unit has. */
  LEVELS_AND_OWNERSHIP_OF_SCHOOLS_ONLY,
  /** Another person has this phone number. */
  PHONE_TAKEN,
  /** Another person has this sector identifier, which is never used twice. */
  SECTOR_IDENTIFIER_TAKEN,
  /** The account belongs to another person. */
  ACCOUNT_TAKEN,
  /** A unit of this kind has no such post. */
  POSITION_NOT_FITTING,
  /** The person holds this position there already in that time. */
  ALREADY_APPOINTED,
  /** The appointment ended before. */
  APPOINTMENT_ENDED,
  /** Nobody else who can sign in would administer the root of the tree from then on. */
  LAST_ADMINISTRATOR,
  /** The appointment does not hold that power, or it cannot be handed on. */
  POWER_NOT_DELEGABLE,
  /** The delegate is the holder of the powers. */
  DELEGATE_IS_HOLDER,
  /** The person is erased: nothing new can be kept about them. */
  PERSON_ERASED,
  /** A unit exists already; the first one is established only once. */
  ALREADY_ESTABLISHED
}
