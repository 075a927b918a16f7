package io.lienlac.query.organisation;

/**
 * What an event changed about a unit.
 *
 * @param placed whether it stands elsewhere now, and all below with it
 */
record ChangedUnit(String unit, boolean placed) {}
