package io.lienlac.query.api.trail;

import java.util.List;

/**
 * A part of what an event says, to be put into words for a reader.
 *
 * @param name by which the words call it
 * @param values ids, plain texts, ISO dates and instants, whole numbers, or constants as {@code
 *     Type.NAME}; several only of constants
 */
public record Fact(String name, Kind kind, List<String> values) {

  public Fact {
    values = List.copyOf(values);
  }

  /** How the values are to be read. Of units and people there is the id alone, never the name. */
  public enum Kind {
    UNIT,
    PERSON,
    TEXT,
    DATE,
    INSTANT,
    NUMBER,
    CONSTANT
  }
}
