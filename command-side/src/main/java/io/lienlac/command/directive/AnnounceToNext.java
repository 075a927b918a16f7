package io.lienlac.command.directive;

import io.lienlac.api.Command;
import io.lienlac.api.directive.DirectiveId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Tells the next of those who are still to be told of a withdrawal or a reminder.
 *
 * @param reminder its number; 0 for the withdrawal
 */
record AnnounceToNext(
    @TargetAggregateIdentifier DirectiveId directiveId, int reminder, int firstOrdinal)
    implements Command {}
