package io.lienlac.api.directive;

/** How far a selection goes from each unit that it names. */
public enum SelectionReach {
  /** The unit alone. */
  ITSELF,
  /** The unit and every unit below it. */
  ITSELF_AND_BELOW,
  /** Every unit below it, without itself. */
  BELOW
}
