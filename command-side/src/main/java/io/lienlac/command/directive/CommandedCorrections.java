package io.lienlac.command.directive;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/**
 * By a command within the command: both letters get their events in one transaction, or neither.
 */
@Component
class CommandedCorrections implements Corrections {

  private final CommandGateway commands;

  CommandedCorrections(CommandGateway commands) {
    this.commands = commands;
  }

  @Override
  public void record(RecordCorrection correction) {
    commands.sendAndWait(correction);
  }
}
