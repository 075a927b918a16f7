package io.lienlac.command.support;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusal;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.axonframework.commandhandling.CommandResultMessage;

/**
 * Times commands by type and outcome, from the gateway to the answer, tries after conflicts
 * included. Nothing of what is in a command or in a failure is noted.
 */
final class ObservedCommands {

  private static final String NAME = "lienlac.command";
  private static final String TYPE = "command";
  private static final String OUTCOME = "outcome";

  private final ObservationRegistry registry;

  ObservedCommands(ObservationRegistry registry) {
    this.registry = registry;
  }

  /**
   * @param type simple name of the command's class
   */
  Observation start(String type) {
    return Observation.createNotStarted(NAME, registry)
        .contextualName(type)
        .lowCardinalityKeyValue(TYPE, type)
        .lowCardinalityKeyValue(OUTCOME, "unknown")
        .start();
  }

  void end(Observation observation, CommandResultMessage<?> result) {
    observation.lowCardinalityKeyValue(OUTCOME, outcome(result)).stop();
  }

  private static String outcome(CommandResultMessage<?> result) {
    if (!result.isExceptional()) {
      return "done";
    }
    if (result.exceptionResult() instanceof CommandRefused refused) {
      boolean conflict =
          refused.refusals().stream().map(Refusal::code).anyMatch(CHANGED_MEANWHILE::equals);
      return conflict ? "conflict" : "refused";
    }
    return "failed";
  }
}
