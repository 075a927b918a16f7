package io.lienlac.query.api.archive;

import java.util.List;

/**
 * A passage of a letter, as it was written, with what was found in it.
 *
 * @param field where it stands
 * @param parts one after the other they are the passage
 */
public record Highlight(Field field, List<Part> parts) {

  public Highlight {
    parts = List.copyOf(parts);
  }

  /** Parts of a letter that are searched. */
  public enum Field {
    /** Trích yếu. */
    SUBJECT,
    /** Number and symbol. */
    REFERENCE,
    /** The text. */
    BODY
  }

  /** A run of text that was found, or that was not. */
  public record Part(String text, boolean found) {}
}
