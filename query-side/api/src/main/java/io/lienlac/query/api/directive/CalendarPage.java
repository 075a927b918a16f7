package io.lienlac.query.api.directive;

import io.lienlac.query.api.Page;

/** Entries of a calendar, the one that begins first first. */
public record CalendarPage(Page<InboxItemView> page) {}
