package io.lienlac.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refused command tells. */
public final class Refused {

  private Refused() {}

  public static List<Refusal> with(RefusalCode code, String... field) {
    return List.of(Refusal.of(code, field));
  }

  /** Asserts that a command is refused before it is sent, for these reasons. */
  public static void whenMade(ThrowingCallable command, Refusal... reasons) {
    assertThat(catchThrowableOfType(CommandRefused.class, command))
        .isNotNull()
        .extracting(CommandRefused::refusals)
        .isEqualTo(List.of(reasons));
  }
}
