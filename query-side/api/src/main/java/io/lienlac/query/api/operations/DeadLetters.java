package io.lienlac.query.api.operations;

import java.util.List;

/** Dead letters found by their ids; those not found are left out. */
public record DeadLetters(List<DeadLetterView> letters) {

  public DeadLetters {
    letters = List.copyOf(letters);
  }
}
