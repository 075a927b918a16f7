package io.lienlac.query.api.directive;

import java.util.List;

/** Of those that have begun, in no order. */
public record Addressings(List<AddressingView> addressings) {}
