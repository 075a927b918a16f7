package io.lienlac.api;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Sets of enum constants in the order of their declaration, so that what is stored or signed reads
 * alike on every machine.
 */
public final class EnumOrder {

  private EnumOrder() {}

  public static <E extends Enum<E>> Set<E> of(Collection<E> constants) {
    return constants.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(constants));
  }
}
