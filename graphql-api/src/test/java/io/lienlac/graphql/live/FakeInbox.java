package io.lienlac.graphql.live;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.World;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.directive.AnswerCounts;
import io.lienlac.query.api.directive.Deliveries;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.FindDeliveries;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes;
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
 * The inbox of the world's school, in which the same letter arrives, and changes, at one position
 * after another.
 */
final class FakeInbox {

  final AtomicLong arrived = new AtomicLong();
  final AtomicLong changed = new AtomicLong();
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

  /** The letter changes, and the read side tells of it. */
  void change() {
    changed.incrementAndGet();
    sides.change(new ViewChange.LettersChanged(Set.of(World.SCHOOL.id().value())));
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
      case FindInboxNews q -> {
        long last = q.kind() == InboxNewsKind.ARRIVALS ? arrived.get() : changed.get();
        yield new NewsOfInboxes(q.listening().stream().map(one -> since(one, last)).toList());
      }
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

  private static NewsOfInboxes.ForListener since(Listening listening, long last) {
    Heard heard = listening.heard();
    if (heard == null) {
      return new NewsOfInboxes.ForListener(List.of(), new Heard(last, List.of()), true);
    }
    long from = heard.upTo() + 1;
    long to = Math.min(last, heard.upTo() + FindInboxNews.MOST);
    List<InboxNews> found =
        new ArrayList<>(
            LongStream.rangeClosed(from, to)
                .mapToObj(
                    at -> new InboxNews(World.RECEIVED, World.LETTER, new Heard(at, List.of())))
                .toList());
    return new NewsOfInboxes.ForListener(
        found, new Heard(Math.max(heard.upTo(), to), List.of()), to == last);
  }
}
