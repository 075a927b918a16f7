package io.lienlac.api.directive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.lienlac.api.NameBasedId;
import java.util.UUID;

/** Names what one recipient did with one directive; whoever knows both derives it. */
public record ReceiptId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReceiptId {}

  public static ReceiptId of(String value) {
    return new ReceiptId(UUID.fromString(value));
  }

  /** The receipt of one recipient for one directive. */
  public static ReceiptId of(DirectiveId directive, RecipientKind kind, UUID recipient) {
    return new ReceiptId(
        NameBasedId.of("receipt", directive.toString(), kind.name(), recipient.toString()));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
