package io.lienlac.api.organisation;

/**
 * Asks the directory whose account it is. Answered with an {@link AccountHolder}, by the write
 * side, so that nobody is locked out while views are behind or away.
 */
public record FindPersonOfAccount(String issuer, String subject) {}
