package io.lienlac.query.api.trail;

import java.util.List;

/** Every kind of event, by name. */
public record EventTypes(List<EventTypeView> types) {

  public EventTypes {
    types = List.copyOf(types);
  }
}
