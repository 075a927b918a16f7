package io.lienlac.api.erasure;

import io.lienlac.api.organisation.PersonId;

/**
 * Asks for all that is stored and names a person, for that person alone. Answered with {@link
 * HeldEvents}, by the write side, which has it.
 */
public record FindHeldEvents(PersonId person) {}
