package io.lienlac.auditor.message;

import java.util.Arrays;
import java.util.List;

/**
 * Something said to people, in no language yet.
 *
 * @param arguments what stands in the gaps of the text, in their order
 */
public record Said(Text text, List<String> arguments) {

  public Said {
    arguments = List.copyOf(arguments);
  }

  /** The text with the values, as they print, in its gaps. */
  public static Said of(Text text, Object... values) {
    return new Said(text, Arrays.stream(values).map(String::valueOf).toList());
  }
}
