package io.lienlac.api;

import java.util.List;

/**
 * Why a command was refused.
 *
 * @param field path of the input field it concerns, such as {@code [audience, include, 0, units]};
 *     empty when it concerns the command as a whole
 */
public record Refusal(RefusalCode code, List<String> field) {

  public Refusal {
    field = List.copyOf(field);
  }

  public static Refusal of(RefusalCode code, String... field) {
    return new Refusal(code, List.of(field));
  }
}
