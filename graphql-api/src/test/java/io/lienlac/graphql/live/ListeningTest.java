package io.lienlac.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Socket;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.ViewChange;
import io.lienlac.query.api.ViewNotReady;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.FindInboxNews;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What listeners hear, and when no longer. */
@LiveTest
class ListeningTest {

  private static final String SCHOOL = World.idOf(World.SCHOOL);

  @Autowired Http http;
  @Autowired FakeSides sides;
  @Autowired OpenStreams open;

  private FakeInbox inbox;

  @BeforeEach
  void reset() {
    inbox = new FakeInbox(sides);
  }

  @AfterEach
  void hangUp() throws InterruptedException {
    Listeners.hangUp(http, open);
  }

  @Test
  void theFirstEventSaysFromWhereAndTheOthersWhat() {
    Socket socket = as("principal").subscribe("1", listen(""));
    JsonNode first = event(socket);
    assertThat(first.path("item").isNull()).isTrue();
    assertThat(first.path("cursor").asString()).isNotEmpty();
    inbox.arrive();
    JsonNode second = event(socket);
    assertThat(second.at("/item/directive/subject").asString()).isEqualTo("subject of letter");
    assertThat(second.at("/item/recipient/name").asString()).isEqualTo("school");
    assertThat(second.path("cursor")).isNotEqualTo(first.path("cursor"));
    assertThat(inbox.asked(FindDirectives.class)).isZero();
  }

  @Test
  void everyEventSaysThePosition() {
    Socket socket = as("principal").subscribe("1", listen(""));
    assertThat(socket.next().at("/payload/extensions/position").asInt()).isEqualTo(42);
  }

  @Test
  void whoWasAwayGoesOnFromTheLastCursor() {
    Socket socket = as("principal").subscribe("1", listen(""));
    event(socket);
    inbox.arrive();
    String cursor = event(socket).path("cursor").asString();
    socket.socket().abort();
    for (int i = 0; i < 30; i++) {
      inbox.arrive();
    }
    Socket back = as("principal").subscribe("1", listen(", after: \"" + cursor + "\""));
    assertThat(event(back).path("item").isNull()).isTrue();
    List<String> cursors = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      cursors.add(event(back).path("cursor").asString());
    }
    assertThat(cursors).doesNotHaveDuplicates();
    assertThat(back.isQuiet(400)).isTrue();
  }

  @Test
  void aLostNotificationLosesNoLetter() {
    Socket socket = as("principal").subscribe("1", listen(""));
    event(socket);
    inbox.arrived.incrementAndGet();
    sides.change(new ViewChange.Unheard());
    assertThat(event(socket).path("item").isObject()).isTrue();
    inbox.arrived.incrementAndGet();
    assertThat(event(socket).path("item").isObject()).as("by looking from time to time").isTrue();
  }

  @Test
  void whoeverLosesTheRightHearsNothingMore() {
    Socket socket = as("principal").subscribe("1", listen(""));
    event(socket);
    inbox.dismissAll();
    inbox.arrive();
    JsonNode end = socket.next();
    assertThat(end.path("type").asString()).isEqualTo("error");
    assertThat(end.at("/payload/0/extensions/code").asString())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    inbox.arrive();
    assertThat(socket.isQuiet(400)).isTrue();
  }

  @Test
  void whoeverLosesTheRightIsToldSoWithoutAnyLetter() {
    Socket socket = as("principal").subscribe("1", listen(""));
    event(socket);
    inbox.dismissAll();
    assertThat(socket.next().path("type").asString()).isEqualTo("error");
  }

  @Test
  void noOtherInboxCanBeListenedTo() {
    for (String person : List.of("teacher", "principal elsewhere", "director", "stranger")) {
      JsonNode end = as(person).subscribe("1", listen("")).next();
      assertThat(end.path("type").asString()).isEqualTo("error");
      assertThat(end.at("/payload/0/extensions/code").asString())
          .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    }
  }

  @Test
  void aCursorIsGoodForItsInboxOnly() {
    Socket socket = as("principal").subscribe("1", listen(""));
    String cursor = event(socket).path("cursor").asString();
    for (String after : List.of(cursor, "bm90aGluZw", "%%")) {
      String own = "subscription { inboxItemArrived(after: \"" + after + "\") { cursor } }";
      JsonNode end = as("principal").subscribe("1", own).next();
      assertThat(end.at("/payload/0/extensions/code").asString()).isEqualTo("MALFORMED");
    }
  }

  @Test
  void aCursorIsGoodForItsEventStoreOnly() {
    Socket socket = as("principal").subscribe("1", listen(""));
    String cursor = event(socket).path("cursor").asString();
    sides.restore();
    Socket back = as("principal").subscribe("1", listen(", after: \"" + cursor + "\""));
    assertThat(back.next().at("/payload/0/extensions/code").asString()).isEqualTo("MALFORMED");
    Socket anew = as("principal").subscribe("1", listen(""));
    assertThat(event(anew).path("cursor").asString()).isNotEqualTo(cursor);
  }

  @Test
  void aViewThatIsNotThereYetIsToldSo() {
    sides.queries(
        query -> {
          if (query instanceof FindInboxNews) {
            throw new ViewNotReady("inbox_items");
          }
          return sides.worldsAnswer(query);
        });
    JsonNode end = as("principal").subscribe("1", listen("")).next();
    assertThat(end.at("/payload/0/extensions/code").asString()).isEqualTo("VIEW_NOT_READY");
  }

  @Test
  void aReadThatFailsIsTriedAgain() {
    Socket socket = as("principal").subscribe("1", listen(""));
    event(socket);
    AtomicInteger failures = new AtomicInteger();
    sides.queries(
        query -> {
          if (query instanceof FindInboxNews && failures.getAndIncrement() < 2) {
            throw new IllegalStateException("the database is away");
          }
          return inbox.answer(query);
        });
    inbox.arrive();
    assertThat(event(socket).path("item").isObject()).isTrue();
  }

  @Test
  void noFailureEndsTheReadingForGood() {
    Socket socket = as("principal").subscribe("1", listen(""));
    event(socket);
    AtomicInteger failures = new AtomicInteger();
    sides.queries(
        query -> {
          if (query instanceof FindInboxNews && failures.getAndIncrement() < 3) {
            throw new StackOverflowError("more often than there are readers");
          }
          return inbox.answer(query);
        });
    inbox.arrive();
    assertThat(event(socket).path("item").isObject()).isTrue();
  }

  private Socket as(String person) {
    return http.socket().greet(TestIssuer.OURS.token(person));
  }

  private static JsonNode event(Socket socket) {
    return socket.event("inboxItemArrived");
  }

  private static String listen(String after) {
    return """
    subscription { inboxItemArrived(unit: "%s"%s) { cursor item {
      id directive { subject issuerName } recipient { ... on OrganisationUnit { name } } } } }\
    """
        .formatted(SCHOOL, after);
  }
}
