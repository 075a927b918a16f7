package io.lienlac.api.calendar;

/**
 * Asks the directory whose calendar a secret opens. Answered with an {@link
 * io.lienlac.api.organisation.AccountHolder}, by the write side: the secret signs in, and what was
 * revoked opens nothing even while views are behind.
 */
public record FindOwnerOfCalendarFeed(String secret) {

  /** Without the secret, so that no log shows it. */
  @Override
  public String toString() {
    return "FindOwnerOfCalendarFeed";
  }
}
