package io.lienlac.api.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one search of the archive, and all that is opened out of its result. */
public record InspectionId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public InspectionId {}

  public static InspectionId of(String value) {
    return new InspectionId(UUID.fromString(value));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
