package io.lienlac.api.erasure;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;

/**
 * Asks how the erasure of a person stands, for who protects the person's data. Answered with a
 * {@link FoundErasure}, by the write side, which does the steps.
 */
public record FindErasure(PersonId personId, PersonId actor, Instant at) {}
