package io.lienlac;

import java.util.Iterator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One subscription by server-sent events, in an answer of its own that does not end. */
public final class EventStream implements AutoCloseable {

  private static final String DATA = "data:";

  private final Stream<String> lines;
  private final Iterator<String> events;

  /** Hears what comes in these lines. */
  EventStream(Stream<String> lines) {
    this.lines = lines;
    this.events = lines.filter(line -> line.startsWith(DATA)).iterator();
  }

  /** The data of the next event, for which it waits. */
  public JsonNode next() {
    JsonNode event = JsonMapper.shared().readTree(events.next().substring(DATA.length()));
    if (!event.has("data") || event.has("errors")) {
      throw new AssertionError("no event: " + event);
    }
    return event.path("data").iterator().next();
  }

  /** Hangs up. */
  @Override
  public void close() {
    lines.close();
  }
}
