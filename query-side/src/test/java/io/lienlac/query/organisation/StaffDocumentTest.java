package io.lienlac.query.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.query.support.Values;
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
