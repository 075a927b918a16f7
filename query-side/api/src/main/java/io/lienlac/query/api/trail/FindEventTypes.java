package io.lienlac.query.api.trail;

import io.lienlac.query.api.Query;

/** Asks which kinds of events there are. */
public record FindEventTypes() implements Query<EventTypes> {

  @Override
  public Class<EventTypes> answer() {
    return EventTypes.class;
  }
}
