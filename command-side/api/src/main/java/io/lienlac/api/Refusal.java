package io.lienlac.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused.
 *
 * @param field path of the input field it concerns, such as {@code [audience, include, 0, units]};
 *     empty when it concerns the command as a whole
 * @param possibleAt when the same wish will not be refused for this; null where time mends nothing
 */
public record Refusal(RefusalCode code, List<String> field, @Nullable Instant possibleAt) {

  public Refusal {
    field = List.copyOf(field);
  }

  public Refusal(RefusalCode code, List<String> field) {
    this(code, field, null);
  }

  public static Refusal of(RefusalCode code, String... field) {
    return new Refusal(code, List.of(field));
  }

  /** A refusal that holds until an instant. */
  public static Refusal until(Instant possibleAt, RefusalCode code, String... field) {
    return new Refusal(code, List.of(field), possibleAt);
  }
}
