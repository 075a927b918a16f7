package io.lienlac.graphql.support;

import io.lienlac.query.api.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a mutation's effect is shown.
 *
 * @param view the view that must have followed; null where the command side itself shows it, or
 *     what is shown is written with the event
 * @param field the payload's field
 * @param finder finds it, under today's authority
 * @param payload what the client gets
 */
public record Shown<V, P>(
    @Nullable View view, String field, NodeType.Finder<? extends V> finder, Payload<V, P> payload) {

  /** Makes a payload. */
  @FunctionalInterface
  public interface Payload<V, P> {
    P of(@Nullable V object, List<UserError> userErrors, boolean viewIsBehind);
  }
}
