package io.lienlac.command.organisation;

/**
 * An account by which a person signs in.
 *
 * @param issuer who keeps it
 * @param subject its id there
 */
public record LinkedAccount(String issuer, String subject) {}
