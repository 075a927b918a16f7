package io.lienlac.query.api.organisation;

import java.util.List;

/** Persons found by id, in no order; those not found are left out. */
public record Persons(List<PersonView> persons) {}
