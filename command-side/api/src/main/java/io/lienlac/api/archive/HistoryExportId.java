package io.lienlac.api.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names an export of the history. */
public record HistoryExportId(@JsonValue UUID value) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public HistoryExportId {}

  public static HistoryExportId of(String value) {
    return new HistoryExportId(UUID.fromString(value));
  }

  /** The bare UUID, by which aggregates are found in the event store. */
  @Override
  public String toString() {
    return value.toString();
  }
}
