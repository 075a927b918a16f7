package io.lienlac.graphql.directive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.World;
import io.lienlac.graphql.directive.InboxEars.Told;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.InboxNewsKind;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.BaseSubscriber;

/** What a listener cannot take yet is not kept for it, but read again when it can. */
@ApiTest
class SlowListenerTest {

  private static final int LETTERS = 1_000;

  /** On their way: those in one listener's queue, and those of one reading. */
  private static final int MOST_AHEAD = 16 + FindInboxNews.MOST;

  @Autowired InboxEars ears;
  @Autowired FakeSides sides;

  private volatile long readUpTo;

  @BeforeEach
  void fillTheInbox() {
    sides.reset();
    sides.queries(
        query ->
            query instanceof FindInboxNews arrivals
                ? new NewsOfInboxes(arrivals.listening().stream().map(this::since).toList())
                : sides.worldsAnswer(query));
  }

  @Test
  void noMoreIsReadThanCanBeTold() throws InterruptedException {
    Slow slow = new Slow();
    Party inbox = Party.unit(World.SCHOOL.id());
    ears.listen(InboxNewsKind.ARRIVALS, inbox, World.PRINCIPAL.id(), new Heard(0, List.of()))
        .subscribe(slow);
    slow.take(3);
    for (int i = 0; i < 50; i++) {
      sides.change(new ViewChange.LettersArrived(Set.of(World.SCHOOL.id().value())));
      Thread.sleep(10);
    }
    assertThat(slow.heard).containsExactly(1L, 2L, 3L);
    assertThat(readUpTo).isLessThanOrEqualTo(3 + MOST_AHEAD);
    slow.take(LETTERS);
    for (int i = 0; i < 500 && slow.heard.size() < LETTERS; i++) {
      Thread.sleep(20);
    }
    assertThat(slow.heard)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, LETTERS).boxed().toList());
    slow.cancel();
  }

  private NewsOfInboxes.ForListener since(Listening listening) {
    long from = Objects.requireNonNull(listening.heard()).upTo() + 1;
    long to = Math.min(LETTERS, from - 1 + FindInboxNews.MOST);
    readUpTo = Math.max(readUpTo, to);
    return new NewsOfInboxes.ForListener(
        LongStream.rangeClosed(from, to)
            .mapToObj(at -> new InboxNews(World.RECEIVED, World.LETTER, new Heard(at, List.of())))
            .toList(),
        new Heard(to, List.of()),
        to == LETTERS);
  }

  /** Takes no more than it says. */
  private static final class Slow extends BaseSubscriber<Told> {

    private final List<Long> heard = new CopyOnWriteArrayList<>();

    void take(long more) {
      request(more);
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
      // Nothing is asked for yet.
    }

    @Override
    protected void hookOnNext(Told told) {
      heard.add(told.news().heard().upTo());
    }
  }
}
