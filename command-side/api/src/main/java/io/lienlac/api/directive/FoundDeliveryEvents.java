package io.lienlac.api.directive;

import java.util.List;

/** The events in the order of their steps; those that have not happened are left out. */
public record FoundDeliveryEvents(List<DeliveryEvent> events) {

  public FoundDeliveryEvents {
    events = List.copyOf(events);
  }
}
