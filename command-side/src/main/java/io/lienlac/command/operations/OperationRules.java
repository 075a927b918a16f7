package io.lienlac.command.operations;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CivilTime;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.operations.DeadLetterId;
import io.lienlac.api.operations.OperationsCommand;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.Authority;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may do something to the read side, and to what of it there is. */
@Component
class OperationRules {

  private final Authority authority;
  private final ReadSide readSide;

  OperationRules(Authority authority, ReadSide readSide) {
    this.authority = authority;
    this.readSide = readSide;
  }

  /** The root of the tree, from where the actor runs the system; refused for all others. */
  UnitId requireOperator(OperationsCommand command) {
    return authority
        .rootRunBy(command.actor(), CivilTime.dateOf(command.at()))
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "name"));
  }

  /** Holds off others who would do something to it. */
  KnownProjection requireProjection(OperationsCommand command) {
    return readSide
        .projection(command.name())
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "name"));
  }

  Optional<KnownDeadLetter> deadLetter(OperationsCommand command, DeadLetterId letter) {
    return readSide.deadLetter(command.name(), letter);
  }
}
