package io.lienlac.query.api.trail;

import io.lienlac.query.api.Page;

/**
 * What happened to a subject.
 *
 * @param known whether there is any event of it that the reader may read, whatever the filter
 */
public record SubjectTrail(boolean known, Page<TrailEntryView> page) {}
