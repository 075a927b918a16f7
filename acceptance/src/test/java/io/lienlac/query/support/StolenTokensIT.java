package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Stress;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import io.lienlac.query.api.FindServedPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two nodes at work on the same batch, because one was so slow that the other took its token. */
@Stress
class StolenTokensIT {

  private static final int LETTERS = 20;

  private final Story story = new Story();
  private final UnitId ministry = story.unit(UnitKind.MINISTRY, "Bộ", null);

  @Test
  void whatBothHaveHandledIsThereOnce() {
    List<StoredFact> facts = new ArrayList<>(story.told());
    try (QuerySideFixture fixture = QuerySideFixture.create();
        QuerySideFixture apart = QuerySideFixture.create()) {
      QuerySideNode first = fixture.node(SlowWithTokens.class);
      QuerySideNode second = fixture.node(SlowWithTokens.class);
      first.append(facts);
      for (int letter = 0; letter < LETTERS; letter++) {
        facts.addAll(append(letter % 2 == 0 ? first : second));
      }
      SlowWithTokens.Slowness ofFirst = first.bean(SlowWithTokens.Slowness.class);
      SlowWithTokens.Slowness ofSecond = second.bean(SlowWithTokens.Slowness.class);
      Patient.until(
          () -> {
            if (ofFirst.stolen() + ofSecond.stolen() > 0
                && ofFirst.stolenFromTheArchive() + ofSecond.stolenFromTheArchive() > 0) {
              return true;
            }
            if (isUpToDate(first)) {
              // Nobody looked while the claim was old; so there is another time.
              facts.addAll(append(first));
            }
            return false;
          });
      ofFirst.end();
      ofSecond.end();
      second.waitForViews();
      assertThat(second.deadLetters()).isZero();
      QuerySideNode clean = apart.node();
      clean.show(facts);
      assertThat(second.digests()).isEqualTo(clean.digests());
    }
  }

  private static boolean isUpToDate(QuerySideNode node) {
    return node.query(new FindServedPosition()).position() >= node.head();
  }

  private List<StoredFact> append(QuerySideNode node) {
    letter();
    List<StoredFact> told = story.told();
    node.append(told);
    return told;
  }

  private void letter() {
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      recipients.add(new Recipient(RecipientKind.PERSON, UUID.randomUUID(), Purpose.ACTION));
    }
    story.letter(ministry, Urgency.NORMAL, Story.NOW, 20, recipients);
  }
}
