package io.lienlac.api.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.lienlac.api.NameBasedId;
import java.util.UUID;

/** Names a projection: what keeps one view. */
public record ProjectionId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ProjectionId {}

  /** That of the projection with this name, whether there is one or not. */
  public static ProjectionId of(String name) {
    return new ProjectionId(NameBasedId.of("projection", name.replace("\n", " ")));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
