package io.lienlac.api;

import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandExecutionException;

/** The answer to a command that may not be carried out. Nothing of it was stored. */
public final class CommandRefused extends CommandExecutionException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public CommandRefused(List<Refusal> refusals) {
    super(refusals.toString(), null, List.copyOf(refusals));
    this.refusals = List.copyOf(refusals);
  }

  public CommandRefused(RefusalCode code, String... field) {
    this(List.of(Refusal.of(code, field)));
  }

  /** At least one. */
  public List<Refusal> refusals() {
    return Objects.requireNonNull(refusals);
  }
}
