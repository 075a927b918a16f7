package io.lienlac.query.api;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a run of a sorted list.
 *
 * @param first how many items, 0 to {@link #LARGEST}
 * @param after the key of the item before the first one wanted; null for the beginning
 */
public record PageRequest(int first, @Nullable String after) {

  /** Largest page. */
  public static final int LARGEST = 100;
}
