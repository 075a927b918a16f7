package io.lienlac.api.organisation;

/** How far a power of a position goes. */
public enum Reach {
  /** The unit of the appointment alone. */
  OWN_UNIT,
  /** That unit and every unit below it. */
  OWN_UNIT_AND_BELOW
}
