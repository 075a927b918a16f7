package io.lienlac.api.directive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names what one recipient did with one directive. */
public record ReceiptId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReceiptId {}

  public static ReceiptId of(String value) {
    return new ReceiptId(UUID.fromString(value));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
