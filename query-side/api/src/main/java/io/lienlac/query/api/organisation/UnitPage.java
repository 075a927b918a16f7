package io.lienlac.query.api.organisation;

import io.lienlac.query.api.Page;

/** Units by name, in Vietnamese order. */
public record UnitPage(Page<UnitView> page) {}
