package io.lienlac.query.directive;

import static io.lienlac.query.api.directive.InboxNewsKind.ARRIVALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.directive.FindInboxNews;
import io.lienlac.query.api.directive.Heard;
import io.lienlac.query.api.directive.InboxNews;
import io.lienlac.query.api.directive.Listening;
import io.lienlac.query.api.directive.NewsOfInboxes.ForListener;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.directive.InboxNewsItems.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InboxNewsRunTest {

  private static final UUID SCHOOL = UUID.randomUUID();

  @Test
  void whoeverBeginsNowHearsNothingOfWhatIsThere() {
    ForListener begun = at(10).tell(listening(null), run(List.of(11L, 14L)));
    assertThat(begun.news()).isEmpty();
    assertThat(begun.heard()).isEqualTo(new Heard(10, List.of(11L, 14L)));
  }

  @Test
  void nobodyBeginsWhileTooMuchIsUnsettled() {
    assertThatThrownBy(() -> at(10).tell(listening(null), new Run(List.of(), false)))
        .isInstanceOf(ViewNotReady.class);
  }

  @Test
  void whatCameLateIsToldThoughWhatCameAfterItWasToldBefore() {
    ForListener late = at(11).tell(listening(new Heard(11, List.of(13L))), run(List.of(12L, 13L)));
    assertThat(positions(late)).containsExactly(12L);
    assertThat(late.heard()).isEqualTo(new Heard(11, List.of(12L, 13L)));
    assertThat(at(13).tell(listening(late.heard()), run(List.of(12L, 13L))).heard())
        .isEqualTo(new Heard(13, List.of()));
  }

  @Test
  void aCursorSaysNoMoreThanWasToldSoFar() {
    ForListener told = at(30).tell(listening(new Heard(5, List.of())), run(List.of(10L, 20L)));
    assertThat(told.news().stream().map(InboxNews::heard))
        .containsExactly(new Heard(10, List.of()), new Heard(20, List.of()));
    assertThat(told.heard()).isEqualTo(new Heard(30, List.of()));
  }

  @Test
  void onlySoMuchIsToldAtOnce() {
    List<Long> many = LongStream.rangeClosed(1, 50).boxed().toList();
    ForListener first = at(100).tell(listening(new Heard(0, List.of())), run(many));
    assertThat(first.news()).hasSize(FindInboxNews.MOST);
    assertThat(first.isAll()).isFalse();
    assertThat(first.heard().upTo()).isEqualTo(FindInboxNews.MOST);
  }

  @Test
  void aLetterThatIsOnItsWayIsWaitedFor() {
    Listening listening = listening(new Heard(5, List.of()));
    Run run = run(List.of(10L));
    ForListener waiting = new InboxNewsRun(ARRIVALS, 5, 9, Map.of()).tell(listening, run);
    assertThat(waiting.news()).isEmpty();
    assertThat(waiting.isAll()).isFalse();
    assertThat(positions(new InboxNewsRun(ARRIVALS, 5, 10, Map.of()).tell(listening, run)))
        .containsExactly(10L);
  }

  @Test
  void noMoreIsToldThanCanBeRemembered() {
    List<Long> beyond = LongStream.range(1_000, 1_000 + Heard.MOST_BEYOND).boxed().toList();
    Listening full = listening(new Heard(5, beyond));
    assertThat(at(5).tell(full, run(List.of(900L))).news()).isEmpty();
    assertThat(positions(at(2_000).tell(full, run(List.of(900L))))).containsExactly(900L);
  }

  /** Whatever order letters arrive in, and wherever a listener goes away and comes back. */
  @Test
  void everyLetterIsToldOnce() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Long> order = new ArrayList<>(LongStream.rangeClosed(1, 200).boxed().toList());
      for (int at = 0; at < order.size(); at++) {
        Collections.swap(order, at, Math.min(order.size() - 1, at + random.nextInt(6)));
      }
      assertThat(told(order, random)).as("seed " + seed).hasSize(200).doesNotHaveDuplicates();
    }
  }

  private static List<Long> told(List<Long> order, Random random) {
    List<Long> told = new ArrayList<>();
    TreeSet<Long> there = new TreeSet<>();
    Heard cursor = new Heard(0, List.of());
    for (int at = 0; at < order.size() || cursor.upTo() < order.size(); ) {
      for (int some = random.nextInt(8); some > 0 && at < order.size(); some--) {
        there.add(order.get(at++));
      }
      long followed = complete(there) - random.nextInt(3);
      List<Long> found = List.copyOf(there.tailSet(cursor.upTo() + 1));
      ForListener next = at(followed).tell(listening(cursor), run(found));
      int kept = next.news().isEmpty() ? 0 : 1 + random.nextInt(next.news().size());
      told.addAll(positions(next).subList(0, kept));
      cursor = kept == next.news().size() ? next.heard() : next.news().get(kept - 1).heard();
    }
    return told;
  }

  /** Up to where there is no gap. */
  static long complete(TreeSet<Long> there) {
    long complete = 0;
    while (there.contains(complete + 1)) {
      complete++;
    }
    return complete;
  }

  private static InboxNewsRun at(long followed) {
    return new InboxNewsRun(ARRIVALS, followed, Long.MAX_VALUE, Map.of());
  }

  /** The position of an item made here is its place in the frozen list, too. */
  static List<Long> positions(ForListener found) {
    return found.news().stream().map(one -> (long) one.item().ordinal()).toList();
  }

  static Listening listening(@Nullable Heard heard) {
    Scope scope = new Scope(new PersonId(UUID.randomUUID()), LocalDate.EPOCH, List.of());
    return new Listening(scope, RecipientKind.UNIT, SCHOOL, heard);
  }

  static Run run(List<Long> positions) {
    return new Run(
        positions.stream()
            .map(position -> item(new DirectiveId(UUID.randomUUID()), position))
            .toList(),
        true);
  }

  /** It came and changed at that position. */
  static Document item(DirectiveId directive, long position) {
    Recipient recipient = new Recipient(RecipientKind.UNIT, SCHOOL, Purpose.ACTION);
    DirectiveAddressed event =
        new DirectiveAddressed(
            directive,
            0,
            List.of(recipient),
            new UnitId(UUID.randomUUID()),
            DirectiveKind.NOTICE,
            Urgency.NORMAL,
            RequiredAnswer.NONE,
            null,
            null,
            Instant.EPOCH);
    BsonDocument update =
        InboxItemDocument.addressed(event, position, recipient, (int) position).toBsonDocument();
    Document item = Document.parse(update.getDocument("$set").toJson());
    ReceiptId id = ReceiptId.of(directive, RecipientKind.UNIT, SCHOOL);
    return item.append("_id", id.toString()).append(InboxItemDocument.CHANGED, position);
  }
}
