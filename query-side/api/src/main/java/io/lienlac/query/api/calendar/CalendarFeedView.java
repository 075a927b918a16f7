package io.lienlac.query.api.calendar;

import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A calendar feed; its secret is nowhere. */
public record CalendarFeedView(
    CalendarFeedId id,
    PersonId owner,
    Instant createdAt,
    @Nullable Instant revokedAt,
    long version) {}
