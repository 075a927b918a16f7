package io.lienlac.query.api.operations;

import org.jspecify.annotations.Nullable;

/**
 * What a dead letter says.
 *
 * @param event the event in JSON, with three dots in the place of what tells about a person; null
 *     where there is no such letter, or the scope does not let it be known
 * @param cause what the failure said, which may quote the event; null where something of it is
 *     hidden
 */
public record DeadLetterContent(@Nullable String event, @Nullable String cause) {

  /** Without what it says, so that no log shows it. */
  @Override
  public String toString() {
    return "DeadLetterContent";
  }
}
