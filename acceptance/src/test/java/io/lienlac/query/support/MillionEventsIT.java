package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import io.lienlac.query.api.FindServedPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A history of some years: letters that each of their recipients reads. The benchmark measures how
 * quickly it is replayed.
 */
@Tag("endurance")
class MillionEventsIT {

  private static final int EVENTS = 1_000_000;
  private static final int RECIPIENTS = 500;
  private static final int CHUNK = 20;
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);
  private final List<Recipient> recipients =
      Stream.generate(UUID::randomUUID)
          .limit(RECIPIENTS)
          .map(id -> new Recipient(RecipientKind.PERSON, id, Purpose.ACTION))
          .toList();

  @Test
  void itsReplayMakesTheSameViews() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = fixture.node();
      long stored = 0;
      while (stored < EVENTS) {
        letter();
        List<StoredFact> told = story.told();
        node.append(told);
        stored += told.size();
      }
      awaitViews(node, stored);
      Map<String, String> digests = node.digests();
      node.close();
      fixture.dropViews();
      QuerySideNode again = fixture.node();
      awaitViews(again, stored);
      assertThat(again.digests()).isNotEmpty().isEqualTo(digests);
      assertThat(again.deadLetters()).isZero();
    }
  }

  private void letter() {
    DirectiveId letter = story.letter(ministry, Urgency.NORMAL, Story.NOW, CHUNK, recipients);
    for (Recipient recipient : recipients) {
      story.read(letter, recipient, new PersonId(recipient.id()));
    }
  }

  private static void awaitViews(QuerySideNode node, long events) {
    Eventually.until(
        "the views have followed",
        PATIENCE,
        () -> node.query(new FindServedPosition()).position() >= events - 1);
    node.waitForViews();
  }
}
