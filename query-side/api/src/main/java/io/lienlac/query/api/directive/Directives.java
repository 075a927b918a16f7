package io.lienlac.query.api.directive;

import java.util.List;

/** Directives found by id, in no order; those not found or not visible are left out. */
public record Directives(List<DirectiveView> directives) {}
