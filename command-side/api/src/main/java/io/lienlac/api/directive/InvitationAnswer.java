package io.lienlac.api.directive;

/** What a recipient says to an invitation. */
public enum InvitationAnswer {
  /** The recipient comes. */
  YES,
  /** Nobody comes. */
  NO,
  /** Somebody else comes in the recipient's place. */
  DEPUTY
}
