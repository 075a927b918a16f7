package io.lienlac.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

/** A history that two nodes show together, until one of them goes. */
public final class SharedWork {

  private SharedWork() {}

  /**
   * What is shown at last is what one node alone would show.
   *
   * @param rounds how often more happens, on either node in turn
   * @param more tells the story of it
   */
  public static void check(Story story, int rounds, Runnable more) {
    List<StoredFact> facts = new ArrayList<>(story.told());
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode first = fixture.node();
      first.show(facts);
      QuerySideNode second = fixture.node();
      for (int i = 0; i < rounds; i++) {
        more.run();
        List<StoredFact> told = story.told();
        (i % 2 == 0 ? first : second).append(told);
        facts.addAll(told);
      }
      second.waitForViews();
      first.close();
      more.run();
      List<StoredFact> last = story.told();
      second.append(last);
      facts.addAll(last);
      second.waitForViews();
      assertThat(second.deadLetters()).isZero();
      assertThat(second.digests()).isEqualTo(QuerySideFixture.digestsOf(facts));
    }
  }
}
