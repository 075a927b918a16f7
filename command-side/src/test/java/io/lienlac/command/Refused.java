package io.lienlac.command;

import io.lienlac.api.Refusal;
import io.lienlac.api.RefusalCode;
import java.util.List;

/** What a refused command tells. */
public final class Refused {

  private Refused() {}

  public static List<Refusal> with(RefusalCode code, String... field) {
    return List.of(Refusal.of(code, field));
  }
}
