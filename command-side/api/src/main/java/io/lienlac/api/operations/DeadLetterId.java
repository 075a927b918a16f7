package io.lienlac.api.operations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names a dead letter: an event that a projection could not handle. */
public record DeadLetterId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DeadLetterId {}

  @Override
  public String toString() {
    return value.toString();
  }
}
