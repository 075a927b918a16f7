package io.lienlac.command.directive;

import io.lienlac.api.Command;
import io.lienlac.api.directive.DirectiveId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Puts a directive into the inboxes of the next recipients of its list. */
record AddressRecipients(@TargetAggregateIdentifier DirectiveId directiveId, int firstOrdinal)
    implements Command {}
