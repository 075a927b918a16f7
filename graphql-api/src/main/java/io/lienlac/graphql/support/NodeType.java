package io.lienlac.graphql.support;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of the schema that has an id.
 *
 * @param name in the schema
 * @param view what its fields are read from
 * @param id how to tell its id
 * @param finder finds one that the viewer may see
 */
public record NodeType<V>(
    String name, Class<V> view, Function<V, UUID> id, Finder<? extends V> finder) {

  /** Finds a thing by its id, unless it does not exist or the viewer may not see it. */
  @FunctionalInterface
  public interface Finder<V> {
    @Nullable V find(Requester requester, UUID id);
  }

  String globalId(Object source) {
    return new GlobalId(name, id.apply(view.cast(source))).toString();
  }
}
