package io.lienlac.api.calendar;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/** The secret of a calendar feed opens nothing from this instant on. */
@Revision("1")
public record CalendarFeedRevoked(CalendarFeedId feedId, PersonId revokedBy, Instant revokedAt)
    implements CalendarEvent {}
