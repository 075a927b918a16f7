package io.lienlac.api.erasure;

import io.lienlac.api.organisation.HoldId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;

/** A legal hold that is on. */
public record LegalHoldView(
    HoldId id, String legalBasis, String caseNumber, PersonId placedBy, Instant placedAt) {}
