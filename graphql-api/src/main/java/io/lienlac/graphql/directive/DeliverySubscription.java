package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import graphql.schema.DataFetchingEnvironment;
import io.lienlac.api.CommandRefused;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.LiveOperation;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.FindUnits;
import java.time.Clock;
import java.util.Set;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class DeliverySubscription {

  private final DeliveryEars ears;
  private final DirectiveReader reader;
  private final Views views;
  private final LiveOperation live;
  private final Clock clock;

  DeliverySubscription(
      DeliveryEars ears, DirectiveReader reader, Views views, LiveOperation live, Clock clock) {
    this.ears = ears;
    this.reader = reader;
    this.views = views;
    this.live = live;
    this.clock = clock;
  }

  @SubscriptionMapping
  Flux<DeliveryView> deliveryChanged(
      @Argument String directive,
      @ContextValue Requester requester,
      DataFetchingEnvironment operation) {
    Flux<DeliveryView> events =
        live.begun(() -> followed(directive, requester))
            .flatMapMany(found -> ears.listen(found, requester.person()))
            .map(
                told -> {
                  live.renew(operation, told.scope(), clock.instant());
                  return told.delivery();
                });
    return live.explained(events, operation);
  }

  private DirectiveView followed(String id, Requester requester) {
    DirectiveView directive =
        reader.directive(requester, GlobalId.read(DirectiveIds.DIRECTIVE, id));
    if (directive == null
        || views.ask(new FindUnits(Set.of(directive.issuer()))).units().stream()
            .noneMatch(issuer -> DeliveryEars.mayFollow(requester.scope(), issuer))) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directive");
    }
    return directive;
  }
}
