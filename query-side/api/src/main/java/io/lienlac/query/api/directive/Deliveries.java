package io.lienlac.query.api.directive;

import java.util.List;

/** Deliveries found, in no order. */
public record Deliveries(List<DeliveryView> deliveries) {}
