package io.lienlac.query.api.organisation;

import java.util.List;

/** Units found by id, in no order; those not found are left out. */
public record Units(List<UnitView> units) {}
