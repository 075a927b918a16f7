package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An appointment; {@code to} is the first day after it. */
public record AppointmentView(
    AppointmentId id,
    PersonId person,
    UnitId unit,
    Position position,
    LocalDate from,
    @Nullable LocalDate to,
    long version) {}
