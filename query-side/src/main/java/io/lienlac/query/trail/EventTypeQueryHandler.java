package io.lienlac.query.trail;

import io.lienlac.query.api.trail.EventTypes;
import io.lienlac.query.api.trail.FindEventTypes;
import org.axonframework.queryhandling.QueryHandler;

/** Answers which kinds of events there are. */
final class EventTypeQueryHandler {

  private final EventTypes types = new EventTypes(EventCatalogue.types());

  @QueryHandler
  EventTypes handle(FindEventTypes query) {
    return types;
  }
}
