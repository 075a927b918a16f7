package io.lienlac.query.directive;

import static io.lienlac.query.api.directive.InboxNewsKind.CHANGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes.ForListener;
import io.lienlac.query.directive.InboxNewsItems.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A letter arrives once, but changes again and again. */
class InboxChangesRunTest {

  private static final int EVENTS = 200;
  private static final int LETTERS = 20;

  @Test
  void whatALetterDoesNotShowYetIsWaitedFor() {
    DirectiveSent sent = DirectiveDocumentTest.sent(null, null, null);
    DirectiveId id = sent.directiveId();
    DirectiveId correction = new DirectiveId(UUID.randomUUID());
    PersonId somebody = new PersonId(UUID.randomUUID());
    DirectiveCorrected event =
        new DirectiveCorrected(id, correction, somebody, null, Instant.EPOCH);
    DirectiveView before = DirectiveDocumentTest.shown(sent);
    DirectiveView after = DirectiveDocumentTest.shown(sent, DirectiveDocument.corrected(event));
    Run run = new Run(List.of(InboxNewsRunTest.item(id, 10).append("corrected", true)), true);
    assertThat(tell(9, before, run).news()).isEmpty();
    assertThat(tell(9, before, run).heard()).isEqualTo(new Heard(9, List.of()));
    assertThat(tell(9, after, run).news()).hasSize(1);
    assertThat(tell(10, before, run).news()).as("it will never come").hasSize(1);
  }

  /** Events of one letter come in order, and those of others between them in any. */
  @Test
  void theLastChangeOfEveryLetterIsToldAndNoneTwice() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      int[] letters = random.ints(EVENTS + 1, 0, LETTERS).toArray();
      List<Long> order = new ArrayList<>(LongStream.rangeClosed(1, EVENTS).boxed().toList());
      for (int swaps = 0; swaps < 2 * EVENTS; swaps++) {
        int at = random.nextInt(EVENTS - 1);
        if (letters[order.get(at).intValue()] != letters[order.get(at + 1).intValue()]) {
          Collections.swap(order, at, at + 1);
        }
      }
      Map<Integer, Long> last = new HashMap<>();
      order.forEach(position -> last.put(letters[position.intValue()], position));
      assertThat(told(order, letters, random))
          .as("seed " + seed)
          .doesNotHaveDuplicates()
          .containsAll(last.values());
    }
  }

  private static List<Long> told(List<Long> order, int[] letters, Random random) {
    List<Long> told = new ArrayList<>();
    TreeSet<Long> there = new TreeSet<>();
    Map<Integer, Long> changed = new HashMap<>();
    Heard cursor = new Heard(0, List.of());
    for (int at = 0; at < EVENTS || cursor.upTo() < EVENTS; ) {
      for (int some = random.nextInt(8); some > 0 && at < EVENTS; some--) {
        Long position = order.get(at++);
        there.add(position);
        changed.put(letters[position.intValue()], position);
      }
      long followed = InboxNewsRunTest.complete(there) - random.nextInt(3);
      List<Long> found = List.copyOf(new TreeSet<>(changed.values()).tailSet(cursor.upTo() + 1));
      ForListener next =
          new InboxNewsRun(CHANGES, followed, Long.MAX_VALUE, Map.of())
              .tell(InboxNewsRunTest.listening(cursor), InboxNewsRunTest.run(found));
      int kept = next.news().isEmpty() ? 0 : 1 + random.nextInt(next.news().size());
      told.addAll(InboxNewsRunTest.positions(next).subList(0, kept));
      cursor = kept == next.news().size() ? next.heard() : next.news().get(kept - 1).heard();
    }
    return told;
  }

  private static ForListener tell(long lettersFollowed, DirectiveView letter, Run run) {
    Listening listening = InboxNewsRunTest.listening(new Heard(5, List.of()));
    return new InboxNewsRun(CHANGES, 10, lettersFollowed, Map.of(letter.id(), letter))
        .tell(listening, run);
  }
}
