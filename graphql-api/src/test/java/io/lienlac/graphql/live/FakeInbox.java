package io.lienlac.graphql.live;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.World;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.directive.AnswerCounts;
import io.lienlac.query.api.directive.Arrival;
import io.lienlac.query.api.directive.Arrivals;
import io.lienlac.query.api.directive.Deliveries;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.FindArrivals;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.FindScopes;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.Scopes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * The inbox of the world's school, in which the same letter arrives at one position after another.
 */
final class FakeInbox {

  final AtomicLong arrived = new AtomicLong();
  final AtomicInteger read = new AtomicInteger();
  private final FakeSides sides;
  private volatile boolean dismissed;

  FakeInbox(FakeSides sides) {
    this.sides = sides;
    sides.reset();
    sides.queries(this::answer);
  }

  /** One more letter arrives, and the read side tells of it. */
  void arrive() {
    arrived.incrementAndGet();
    tell();
  }

  void tell() {
    sides.change(new ViewChange.LettersArrived(Set.of(World.SCHOOL.id().value())));
  }

  void readByOneMore() {
    read.incrementAndGet();
    sides.change(new ViewChange.DeliveriesWentOn(Set.of(World.LETTER.id())));
  }

  /** From now on nobody has any power. */
  void dismissAll() {
    dismissed = true;
  }

  long asked(Class<?> type) {
    return sides.asked.stream().filter(type::isInstance).count();
  }

  Object answer(Object query) {
    return switch (query) {
      case FindArrivals q -> new Arrivals(q.listening().stream().map(this::since).toList());
      case FindDeliveries q ->
          new Deliveries(
              q.ids().stream()
                  .map(id -> new DeliveryView(id, 1, read.get(), 0, 0, AnswerCounts.NONE))
                  .toList());
      case FindScope q when dismissed -> powerless(q.person(), sides.worldsAnswer(q));
      case FindScopes q when dismissed -> {
        Map<PersonId, Scope> none = new HashMap<>();
        ((Scopes) sides.worldsAnswer(q))
            .byPerson()
            .forEach((person, scope) -> none.put(person, powerless(person, scope)));
        yield new Scopes(none);
      }
      default -> sides.worldsAnswer(query);
    };
  }

  private static Scope powerless(PersonId person, Object scope) {
    return new Scope(person, ((Scope) scope).today(), List.of());
  }

  private Arrivals.ForListener since(Listening listening) {
    long last = arrived.get();
    Heard heard = listening.heard();
    if (heard == null) {
      return new Arrivals.ForListener(List.of(), new Heard(last, List.of()), true);
    }
    long from = heard.upTo() + 1;
    long to = Math.min(last, heard.upTo() + FindArrivals.MOST);
    List<Arrival> found =
        new ArrayList<>(
            LongStream.rangeClosed(from, to)
                .mapToObj(at -> new Arrival(World.RECEIVED, World.LETTER, new Heard(at, List.of())))
                .toList());
    return new Arrivals.ForListener(
        found, new Heard(Math.max(heard.upTo(), to), List.of()), to == last);
  }
}
