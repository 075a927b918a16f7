package io.lienlac.query.api.organisation;

import java.util.List;

/** Delegations found, the earliest first. */
public record Delegations(List<DelegationView> delegations) {}
