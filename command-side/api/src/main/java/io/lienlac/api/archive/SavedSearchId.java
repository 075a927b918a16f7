package io.lienlac.api.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a search that its owner keeps to repeat it. */
public record SavedSearchId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SavedSearchId {}

  public static SavedSearchId of(String value) {
    return new SavedSearchId(UUID.fromString(value));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
