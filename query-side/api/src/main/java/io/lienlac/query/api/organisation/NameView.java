package io.lienlac.query.api.organisation;

import java.time.Instant;

/** A name that a unit has gone by since an instant. */
public record NameView(String name, Instant since) {}
