package io.lienlac.query.api.trail;

import io.lienlac.query.api.Page;

/** Events of many subjects, the last first. */
public record TrailPage(Page<TrailEntryView> page) {}
