package io.lienlac.api.directive;

/** How far a directive has come on its way to a recipient, in that order. */
public enum DeliveryStep {
  /** It was sent, and the list of its recipients frozen. */
  FROZEN,
  /** It is in the recipient's inbox. */
  ADDRESSED,
  /** The recipient has opened it. */
  READ,
  /** The recipient has acknowledged it. */
  ACKNOWLEDGED
}
