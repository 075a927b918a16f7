package io.lienlac.query.organisation;

import org.jspecify.annotations.Nullable;

/** From a date on a unit stands under a parent; the root under none. */
record Placement(@Nullable String parent, String from) {}
