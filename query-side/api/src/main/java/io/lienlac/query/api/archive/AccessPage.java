package io.lienlac.query.api.archive;

import io.lienlac.query.api.Page;

/** Who has looked, the last one first. */
public record AccessPage(Page<AccessView> page) {}
