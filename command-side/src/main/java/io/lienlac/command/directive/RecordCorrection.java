package io.lienlac.command.directive;

import io.lienlac.api.Command;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.ActingCapacity;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Tells a letter that another one of the same unit stands in its place. */
record RecordCorrection(
    @TargetAggregateIdentifier DirectiveId corrects,
    DirectiveId correction,
    UnitId issuer,
    PersonId actor,
    @Nullable PersonId onBehalfOf,
    Instant at)
    implements Command {

  static RecordCorrection of(SendDirective command, DirectiveId corrects, ActingCapacity capacity) {
    return new RecordCorrection(
        corrects,
        command.directiveId(),
        command.issuer(),
        command.actor(),
        capacity.onBehalfOf(),
        command.at());
  }
}
