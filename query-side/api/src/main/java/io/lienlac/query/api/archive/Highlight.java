package io.lienlac.query.api.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passage of a letter, as it was written, with what was found in it.
 *
 * @param field where it stands
 * @param attachment the name of the file in which it stands; null if it stands in the letter
 * @param parts one after the other they are the passage
 */
public record Highlight(Field field, @Nullable String attachment, List<Part> parts) {

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
    BODY,
    /** The name or the text of a file. */
    ATTACHMENT
  }

  /** A run of text that was found, or that was not. */
  public record Part(String text, boolean found) {}
}
