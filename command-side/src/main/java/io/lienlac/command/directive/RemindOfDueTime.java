package io.lienlac.command.directive;

import io.lienlac.api.Command;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReminderCause;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Reminds all who have not acknowledged a directive, as its due time is near or has come. */
record RemindOfDueTime(
    @TargetAggregateIdentifier DirectiveId directiveId, ReminderCause cause, Instant at)
    implements Command {}
