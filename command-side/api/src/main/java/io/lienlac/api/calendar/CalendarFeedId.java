package io.lienlac.api.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a calendar feed; it is no secret, and opens nothing. */
public record CalendarFeedId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CalendarFeedId {}

  public static CalendarFeedId of(String value) {
    return new CalendarFeedId(UUID.fromString(value));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
