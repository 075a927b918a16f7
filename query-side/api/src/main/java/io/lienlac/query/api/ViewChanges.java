package io.lienlac.query.api;

import java.util.function.Consumer;

/**
 * What changes in the views, on whatever node, as soon as it can be read there. Changes are hints
 * to look again: one may be told twice, and one may be lost while the database of events is away.
 */
@FunctionalInterface
public interface ViewChanges {

  /** Has {@code listener} told of each change from now on; it must not take long over one. */
  void listen(Consumer<ViewChange> listener);
}
