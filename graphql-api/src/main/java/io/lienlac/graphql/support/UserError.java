package io.lienlac.graphql.support;

import io.lienlac.api.RefusalCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a mutation was refused, as its client reads it.
 *
 * @param possibleAt when the same wish will not be refused for this; null where time mends nothing
 */
public record UserError(
    RefusalCode code, String message, @Nullable List<String> field, @Nullable Instant possibleAt) {

  /** The type of the schema that has what this one has to say. */
  String type() {
    return possibleAt == null ? "Refusal" : "NotYet";
  }
}
