package io.lienlac.query.api.trail;

import java.util.List;

/**
 * A part of what an event says, to be put into words for a reader.
 *
 * @param name by which the words call it
 * @param values ids, plain texts, ISO dates and instants, whole numbers, or constants as {@code
 *     Type.NAME}; several only of constants, and where the kind says so
 */
public record Fact(String name, Kind kind, List<String> values) {

  public Fact {
    values = List.copyOf(values);
  }

  /** How the values are to be read. Of units and people there is the id alone, never the name. */
  public enum Kind {
    UNIT,
    /** A unit, and after it the instant whose name of it is meant, not that of the event. */
    UNIT_AS_NAMED_AT,
    PERSON,
    TEXT,
    DATE,
    INSTANT,
    NUMBER,
    CONSTANT
  }
}
