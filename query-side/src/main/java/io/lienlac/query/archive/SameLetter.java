package io.lienlac.query.archive;

import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveSent;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.async.SequencingPolicy;

/** Handles one after another what is written to the document of one letter. */
final class SameLetter implements SequencingPolicy<EventMessage<?>> {

  @Override
  public Object getSequenceIdentifierFor(EventMessage<?> event) {
    return switch (event.getPayload()) {
      case DirectiveSent sent -> sent.directiveId().toString();
      case DirectiveAcknowledged acknowledged -> acknowledged.directiveId().toString();
      default -> event.getIdentifier();
    };
  }
}
