package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.directive.DeliveryEars.Told;
import io.lienlac.graphql.live.Ear;
import io.lienlac.graphql.live.Ears;
import io.lienlac.graphql.live.LiveProperties;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewChanges;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.UnitView;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** All who follow, on this node, what becomes of a letter. */
@Component
class DeliveryEars {

  /** Each of 60,000 recipients may read a letter, but nobody can follow so many changes. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Ears<DirectiveId, Progress, Told> ears;
  private final Views views;

  DeliveryEars(Views views, Clock clock, LiveProperties live, ViewChanges changes) {
    this.views = views;
    this.ears = new Ears<>(views, clock, live.look(), PAUSE, this::read);
    changes.listen(this::hear);
  }

  /** Of which letter, and what of it has been told. */
  private record Progress(DirectiveView directive, @Nullable DeliveryView told) {}

  /** What became of a letter, and under which authority it was read. */
  record Told(DeliveryView delivery, Scope scope) {}

  Flux<Told> listen(DirectiveView directive, PersonId person) {
    return ears.listen(directive.id(), person, new Progress(directive, null));
  }

  private void hear(ViewChange change) {
    switch (change) {
      case ViewChange.DeliveriesWentOn wentOn -> ears.wake(wentOn.directives());
      case ViewChange.Unheard unheard -> ears.wakeAll();
      case ViewChange.LettersArrived arrived -> {
        // What it did to deliveries is told apart.
      }
      case ViewChange.LettersChanged changed -> {
        // So it is here.
      }
    }
  }

  private void read(List<Ear<Progress, Told>> some) {
    Set<UnitId> issuers =
        some.stream().map(ear -> ear.state().directive().issuer()).collect(Collectors.toSet());
    Map<UnitId, UnitView> units =
        views.ask(new FindUnits(issuers)).units().stream()
            .collect(Collectors.toMap(UnitView::id, Function.identity()));
    Set<DirectiveId> wanted =
        some.stream()
            .filter(Ear::hasNews)
            .map(ear -> ear.state().directive().id())
            .collect(Collectors.toSet());
    Map<DirectiveId, DeliveryView> found =
        (wanted.isEmpty()
                ? List.<DeliveryView>of()
                : views.ask(new FindDeliveries(wanted)).deliveries())
            .stream().collect(Collectors.toMap(DeliveryView::directive, Function.identity()));
    for (Ear<Progress, Told> ear : some) {
      DirectiveView directive = ear.state().directive();
      if (!mayFollow(ear.scope(), units.get(directive.issuer()))) {
        ear.end(new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directive"));
      } else if (wanted.contains(directive.id())) {
        tell(ear, found.getOrDefault(directive.id(), DeliveryView.none(directive.id())));
      }
    }
  }

  static boolean mayFollow(Scope scope, @Nullable UnitView issuer) {
    return issuer != null && scope.may(Power.SEE_DELIVERY, issuer);
  }

  private static void tell(Ear<Progress, Told> ear, DeliveryView now) {
    if (now.equals(ear.state().told())) {
      return;
    }
    if (ear.room() == 0) {
      ear.again(Duration.ZERO);
    } else {
      ear.state(new Progress(ear.state().directive(), now));
      ear.tell(new Told(now, ear.scope()));
    }
  }

  @PreDestroy
  void close() {
    ears.close();
  }
}
