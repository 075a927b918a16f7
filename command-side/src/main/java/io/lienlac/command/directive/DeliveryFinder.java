package io.lienlac.command.directive;

import io.lienlac.api.directive.DeliveryEvent;
import io.lienlac.api.directive.DeliveryStep;
import io.lienlac.api.directive.DirectiveAcknowledged;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveRead;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.FindDeliveryEvents;
import io.lienlac.api.directive.FoundDeliveryEvents;
import io.lienlac.api.directive.ReceiptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Tells by which events a directive came to a recipient, as they are stored. */
@Component
class DeliveryFinder {

  private final EventStore store;

  DeliveryFinder(EventStore store) {
    this.store = store;
  }

  @QueryHandler
  FoundDeliveryEvents handle(FindDeliveryEvents query) {
    ReceiptId receipt = ReceiptId.of(query.directive(), query.kind(), query.recipient());
    List<DeliveryEvent> events = new ArrayList<>();
    add(query.directive().toString(), query, events);
    add(receipt.toString(), query, events);
    return new FoundDeliveryEvents(events);
  }

  private void add(String aggregate, FindDeliveryEvents query, List<DeliveryEvent> events) {
    store
        .readEvents(aggregate, 0)
        .asStream()
        .forEach(
            message ->
                step(message.getPayload(), query)
                    .ifPresent(
                        step ->
                            events.add(
                                new DeliveryEvent(
                                    step,
                                    UUID.fromString(message.getIdentifier()),
                                    message.getTimestamp()))));
  }

  private static Optional<DeliveryStep> step(Object event, FindDeliveryEvents query) {
    return switch (event) {
      case DirectiveSent _ -> Optional.of(DeliveryStep.FROZEN);
      case DirectiveAddressed run when isTo(run, query) -> Optional.of(DeliveryStep.ADDRESSED);
      case DirectiveRead _ -> Optional.of(DeliveryStep.READ);
      case DirectiveAcknowledged _ -> Optional.of(DeliveryStep.ACKNOWLEDGED);
      default -> Optional.empty();
    };
  }

  private static boolean isTo(DirectiveAddressed run, FindDeliveryEvents query) {
    return run.recipients().stream()
        .anyMatch(
            recipient ->
                recipient.kind() == query.kind() && recipient.id().equals(query.recipient()));
  }
}
