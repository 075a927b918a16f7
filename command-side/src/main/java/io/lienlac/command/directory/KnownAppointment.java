package io.lienlac.command.directory;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who holds which position where, and when. */
public record KnownAppointment(
    AppointmentId id,
    PersonId person,
    UnitId unit,
    Position position,
    LocalDate from,
    @Nullable LocalDate to) {}
