package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A delegation; {@code to} is the first day after it. */
public record DelegationView(
    DelegationId id,
    AppointmentId appointment,
    PersonId holder,
    UnitId unit,
    Set<Power> powers,
    PersonId delegate,
    LocalDate from,
    LocalDate to,
    @Nullable Instant revokedAt,
    long version) {}
