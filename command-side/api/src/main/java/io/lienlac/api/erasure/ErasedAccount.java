package io.lienlac.api.erasure;

/**
 * An account by which somebody signed in.
 *
 * @param issuer who keeps it
 * @param subject its id there
 */
public record ErasedAccount(String issuer, String subject) {}
