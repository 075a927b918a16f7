package io.lienlac.api.organisation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a legal hold on what is kept about a person. */
public record HoldId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public HoldId {}

  public static HoldId of(String value) {
    return new HoldId(UUID.fromString(value));
  }

  /** The bare UUID. */
  @Override
  public String toString() {
    return value.toString();
  }
}
