package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.PersonalData.Erased;
import io.lienlac.api.VietnameseOrder;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.support.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class StaffDocumentTest {

  private static final Map<String, List<PathSegment>> MOVES =
      Map.of(
          "s",
          List.of(
              new PathSegment(Values.OPEN_BEGINNING, "2025-07-01", List.of("a", "s")),
              new PathSegment("2025-07-01", Values.OPEN_END, List.of("b", "s"))));

  @Test
  void aPostIsCutWhereItsUnitMoves() {
    assertThat(posts(appointment("2020-01-01", "2030-01-01")))
        .contains("2020-01-01..2025-07-01 a,s,=s,<a", "2025-07-01..2030-01-01 b,s,=s,<b");
  }

  @Test
  void aPostThatNeverBeganIsNone() {
    assertThat(posts(appointment("2020-01-01", "2020-01-01"))).isEmpty();
  }

  @Test
  void theLastEndIsWhatCounts() {
    Document appointment = appointment("2020-01-01", Values.OPEN_END);
    appointment.append("endings", new Document("2", "2021-01-01").append("10", "2022-01-01"));
    assertThat(posts(appointment)).containsExactly("2020-01-01..2022-01-01 a,s,=s,<a");
  }

  @Test
  void whoIsErasedComesLastAndIsFoundByNoName() {
    PersonId person = PersonId.of("22222222-0000-4000-8000-000000000001");
    PersonRegistered erased =
        new PersonRegistered(
            person,
            new Erased<>(),
            new Erased<>(),
            new Erased<>(),
            null,
            null,
            UnitId.of("11111111-0000-4000-8000-000000000001"),
            person,
            Instant.EPOCH);
    assertThat(StaffDocument.erased(person).toBsonDocument())
        .isEqualTo(StaffDocument.named(erased).toBsonDocument());
    BsonDocument named = StaffDocument.named(erased).toBsonDocument().getDocument("$set");
    assertThat(named.getArray(StaffDocument.WORDS)).isEmpty();
    assertThat(named.getString(StaffDocument.ORDER).getValue())
        .isEqualTo("~." + person)
        .isGreaterThan(VietnameseOrder.personKey("Ỷ", "Ỷ", "Ỷ"));
  }

  private static Document appointment(String from, String to) {
    return new Document("person", "p")
        .append("unit", "s")
        .append("position", "TEACHER")
        .append("from", from)
        .append("to", to);
  }

  private static List<String> posts(Document appointment) {
    BsonDocument update = StaffDocument.posts(List.of(appointment), MOVES).toBsonDocument();
    return update.getDocument("$set").getArray("posts").stream()
        .map(post -> Document.parse(post.asDocument().toJson()))
        .map(StaffDocumentTest::text)
        .toList();
  }

  private static String text(Document post) {
    return post.getString("from")
        + ".."
        + post.getString("until")
        + " "
        + String.join(",", post.getList("within", String.class));
  }
}
