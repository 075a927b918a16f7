package io.lienlac.api.calendar;

import io.lienlac.api.DomainEvent;

/** What happens to calendar feeds. */
public sealed interface CalendarEvent extends DomainEvent
    permits CalendarFeedCreated, CalendarFeedRevoked {}
