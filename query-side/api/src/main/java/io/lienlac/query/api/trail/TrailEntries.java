package io.lienlac.query.api.trail;

import java.util.List;

/** Events found by their identifiers, in no order; those not found are left out. */
public record TrailEntries(List<TrailEntryView> entries) {}
