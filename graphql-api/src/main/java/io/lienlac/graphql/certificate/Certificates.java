package io.lienlac.graphql.certificate;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DeliveryEvent;
import io.lienlac.api.directive.DeliveryStep;
import io.lienlac.api.directive.FindDeliveryEvents;
import io.lienlac.api.directive.FoundDeliveryEvents;
import io.lienlac.api.ledger.EventProof;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.ledger.Ledger;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.FindInboxItems;
import io.lienlac.query.api.organisation.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Certifies deliveries to whoever may open the letter and sees that inbox, or what became of the
 * letter: nobody learns from a certificate what they could not read.
 */
@Component
class Certificates {

  private final Views views;
  private final QueryGateway queries;
  private final Ledger ledger;
  private final CertificateNames names;

  Certificates(Views views, QueryGateway queries, Ledger ledger, CertificateNames names) {
    this.views = views;
    this.queries = queries;
    this.ledger = ledger;
    this.names = names;
  }

  /**
   * Null while no checkpoint holds that the letter came into the inbox.
   *
   * @throws CommandRefused where the viewer may not see it, or where it is not
   */
  @Nullable Certificate certify(Scope scope, Delivery delivery) {
    DirectiveView letter = letter(scope, delivery);
    List<CertifiedStep> steps = steps(delivery, scope.person());
    boolean hasArrived = steps.stream().anyMatch(step -> step.step() == DeliveryStep.ADDRESSED);
    return hasArrived
        ? new Certificate(
            delivery,
            letter,
            names.subject(letter),
            names.issuer(letter),
            names.recipient(delivery, letter.sentAt()),
            steps)
        : null;
  }

  private DirectiveView letter(Scope scope, Delivery delivery) {
    boolean isSeen =
        !views.ask(new FindInboxItems(scope, Set.of(delivery.receipt()))).items().isEmpty();
    return views.ask(new FindDirectives(scope, Set.of(delivery.directive()))).directives().stream()
        .filter(letter -> isSeen)
        .findFirst()
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directive"));
  }

  /** Up to the first one that is not sealed yet. */
  private List<CertifiedStep> steps(Delivery delivery, PersonId reader) {
    List<DeliveryEvent> events =
        queries
            .query(
                new FindDeliveryEvents(
                    delivery.directive(), delivery.kind(), delivery.recipient()),
                FoundDeliveryEvents.class)
            .join()
            .events();
    Map<UUID, String> proofs =
        ledger
            .proofs(
                events.stream().map(DeliveryEvent::event).collect(Collectors.toSet()), reader)
            .stream()
            .collect(Collectors.toMap(EventProof::event, EventProof::document));
    List<CertifiedStep> steps = new ArrayList<>();
    for (DeliveryEvent event : events) {
      @Nullable String proof = proofs.get(event.event());
      if (proof == null) {
        break;
      }
      steps.add(
          new CertifiedStep(
              event.step(), event.event(), event.at(), JsonMapper.shared().readTree(proof)));
    }
    return steps;
  }
}
