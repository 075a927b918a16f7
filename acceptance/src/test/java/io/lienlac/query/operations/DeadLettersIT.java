package io.lienlac.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.WithoutViews;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.query.QuerySideFixture;
import io.lienlac.query.QuerySideNode;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.operations.DeadLetterPage;
import io.lienlac.query.api.operations.DeadLetterView;
import io.lienlac.query.api.operations.FindDeadLetterContent;
import io.lienlac.query.api.operations.FindDeadLetters;
import io.lienlac.query.api.operations.FindDeadLettersById;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.Patient;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a projection cannot handle, and how it is mended. */
@WithoutViews
class DeadLettersIT {

  private final Upkeep upkeep = new Upkeep();
  private final UnitId bad =
      upkeep.story.unit(UnitKind.PROVINCIAL_DEPARTMENT, "Sở xấu", upkeep.ministry);

  @Test
  void areListedTriedAgainInOrderAndGoneWhenWhatWasWrongIsMended() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = poisoned(fixture);
      List<DeadLetterView> letters = upkeep.deadLetters(node);
      assertThat(letters)
          .extracting(DeadLetterView::kind)
          .containsExactly("UnitEstablished", "UnitRenamed");
      assertThat(told(node)).containsOnly("{}");
      assertThat(letters).extracting(DeadLetterView::before).containsExactly(0, 1);
      DeadLetterView first = letters.getFirst();
      assertThat(first.attempts()).isEqualTo(1);
      assertThat(first.cause()).endsWith("Exception");
      assertThat(first.position()).isPositive();
      assertThat(letters.getLast().cause()).isNull();
      assertThat(letters.getLast().attempts()).isZero();
      assertThat(upkeep.projection(node).deadLetters()).isEqualTo(2);

      retry(node, letters.getLast());
      Patient.until(() -> upkeep.deadLetters(node).getFirst().attempts() == 2);
      awaitTried(node);
      assertThat(node.deadLetters()).isEqualTo(2);

      mend(node);
      retry(node, first);
      Patient.until(() -> node.deadLetters() == 0);
      upkeep.story.renamed(bad, "Sở tốt");
      node.show(upkeep.story.told());
      assertThat(node.deadLetters()).isZero();
      assertThat(unit(node).get("version")).isEqualTo(2L);
    }
  }

  @Test
  void whatIsGivenUpHoldsNothingBackOnceTheRestIsTriedAgain() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = poisoned(fixture);
      List<DeadLetterView> letters = upkeep.deadLetters(node);
      evict(node, letters.getFirst());
      upkeep.story.renamed(bad, "Sở khác");
      node.show(upkeep.story.told());
      assertThat(upkeep.deadLetters(node))
          .extracting(DeadLetterView::kind)
          .containsExactly("UnitRenamed", "UnitRenamed");

      mend(node);
      retry(node, letters.getLast());
      Patient.until(() -> node.deadLetters() == 0);
      upkeep.story.renamed(bad, "Sở cuối");
      node.show(upkeep.story.told());
      assertThat(node.deadLetters()).isZero();
    }
  }

  @Test
  void aRebuildTriesAgainWhatWasGivenUp() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = poisoned(fixture);
      upkeep.deadLetters(node).forEach(letter -> evict(node, letter));
      node.rebuild(Upkeep.UNITS, 1, "RUNNING");
      upkeep.awaitRun(node, 1);
      assertThat(node.deadLetters()).isZero();
      assertThat(
              node.views()
                  .getCollection("units_2_1")
                  .find(new Document("_id", bad.toString()))
                  .first())
          .containsEntry("version", 1L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"payload_revision = '9'", "payload_type = payload_type || 'Anew'"})
  void aSequenceThatHoldsWhatIsNewerWaitsForANodeThatKnowsIt(String newer) throws Exception {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = poisoned(fixture);
      List<DeadLetterView> letters = upkeep.deadLetters(node);
      become(node, letters.getLast(), newer);
      mend(node);
      retry(node, letters.getFirst());
      Thread.sleep(2_000);
      assertThat(upkeep.deadLetters(node).getFirst().attempts()).isEqualTo(1);
      assertThat(node.deadLetters()).isEqualTo(2);

      become(
          node,
          letters.getLast(),
          "payload_revision = '1', payload_type = replace(payload_type, 'Anew', '')");
      Patient.until(() -> node.deadLetters() == 0);
      assertThat(unit(node).get("version")).isEqualTo(1L);
    }
  }

  @Test
  void areReadInPagesByWhomTheyAreFor() {
    try (QuerySideFixture fixture = QuerySideFixture.create()) {
      QuerySideNode node = poisoned(fixture);
      Scope scope = upkeep.scope(node);
      DeadLetterPage page = node.query(new FindDeadLetters(scope, null, new PageRequest(1, null)));
      assertThat(page.page().hasNextPage()).isTrue();
      DeadLetterPage rest =
          node.query(
              new FindDeadLetters(scope, null, new PageRequest(1, page.page().keys().getFirst())));
      assertThat(rest.page().items()).hasSize(1).doesNotContainAnyElementsOf(page.page().items());
      assertThat(rest.page().hasNextPage()).isFalse();
      assertThat(
              node.query(new FindDeadLetters(scope, "persons", new PageRequest(9, null)))
                  .page()
                  .items())
          .isEmpty();

      DeadLetterView letter = page.page().items().getFirst();
      Scope nobody = new Scope(scope.person(), scope.today(), List.of());
      assertThat(node.query(new FindDeadLetterContent(scope, letter.id())).event())
          .contains("Sở xấu", bad.toString());
      assertThat(node.query(new FindDeadLetterContent(nobody, letter.id())).event()).isNull();
      assertThat(node.query(new FindDeadLettersById(scope, Set.of(letter.id()))).letters())
          .containsExactly(letter);
      assertThat(node.query(new FindDeadLettersById(nobody, Set.of(letter.id()))).letters())
          .isEmpty();
      assertThat(node.query(new FindDeadLetters(nobody, null, new PageRequest(9, null))).allowed())
          .isFalse();
    }
  }

  /** A document lies in the way of a unit that is established and renamed. */
  private QuerySideNode poisoned(QuerySideFixture fixture) {
    upkeep.story.renamed(bad, "Sở rất xấu");
    QuerySideNode node = fixture.node();
    node.views()
        .getCollection("units_2")
        .insertOne(new Document("_id", bad.toString()).append("names", "not a document"));
    node.show(upkeep.story.told());
    assertThat(node.deadLetters()).isEqualTo(2);
    return node;
  }

  private void mend(QuerySideNode node) {
    node.views().getCollection("units_2").deleteOne(new Document("_id", bad.toString()));
  }

  private Document unit(QuerySideNode node) {
    Document found =
        node.views().getCollection("units_2").find(new Document("_id", bad.toString())).first();
    return found == null ? new Document() : found;
  }

  /** What an administrator would have stored. */
  private static void retry(QuerySideNode node, DeadLetterView letter) {
    node.bean(JdbcClient.class)
        .sql("insert into dead_letter_retry values (?, now())")
        .param(letter.id().toString())
        .update();
  }

  private static void become(QuerySideNode node, DeadLetterView letter, String form) {
    node.bean(JdbcClient.class)
        .sql("update dead_letter_entry set " + form + " where dead_letter_identifier = ?")
        .param(letter.id().toString())
        .update();
  }

  /** What the events tell is in the event store, and nowhere else. */
  private static List<String> told(QuerySideNode node) {
    return node.bean(JdbcClient.class)
        .sql("select convert_from(payload, 'UTF8') from dead_letter_entry")
        .query(String.class)
        .list();
  }

  private static void evict(QuerySideNode node, DeadLetterView letter) {
    node.bean(JdbcClient.class)
        .sql("delete from dead_letter_entry where dead_letter_identifier = ?")
        .param(letter.id().toString())
        .update();
  }

  private static void awaitTried(QuerySideNode node) {
    Patient.until(
        () ->
            node.bean(JdbcClient.class)
                    .sql("select count(*) from dead_letter_retry")
                    .query(Long.class)
                    .single()
                == 0);
  }
}
