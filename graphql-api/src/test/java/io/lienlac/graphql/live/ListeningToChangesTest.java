package io.lienlac.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Socket;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.ViewChange;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What listeners hear of letters that they have already. */
@LiveTest
class ListeningToChangesTest {

  private static final String ARRIVED = "inboxItemArrived";
  private static final String CHANGED = "inboxItemChanged";

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
  void whatChangesIsToldAndWhatArrivesIsNot() {
    Socket changes = principal().subscribe("1", listen(CHANGED, ""));
    Socket arrivals = principal().subscribe("1", listen(ARRIVED, ""));
    assertThat(changes.event(CHANGED).path("item").isNull()).isTrue();
    assertThat(arrivals.event(ARRIVED).path("item").isNull()).isTrue();
    inbox.change();
    JsonNode change = changes.event(CHANGED);
    assertThat(change.at("/item/directive/subject").asString()).isEqualTo("subject of letter");
    assertThat(change.at("/item/reminders/count").isNumber()).isTrue();
    assertThat(arrivals.isQuiet(400)).isTrue();
    inbox.arrive();
    assertThat(arrivals.event(ARRIVED).path("item").isObject()).isTrue();
    assertThat(changes.isQuiet(400)).isTrue();
  }

  @Test
  void whoWasAwayGoesOnFromTheLastCursor() {
    Socket socket = principal().subscribe("1", listen(CHANGED, ""));
    socket.event(CHANGED);
    inbox.change();
    String cursor = socket.event(CHANGED).path("cursor").asString();
    socket.socket().abort();
    for (int i = 0; i < 30; i++) {
      inbox.change();
    }
    Socket back = principal().subscribe("1", listen(CHANGED, after(cursor)));
    assertThat(back.event(CHANGED).path("item").isNull()).isTrue();
    List<String> cursors = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      cursors.add(back.event(CHANGED).path("cursor").asString());
    }
    assertThat(cursors).doesNotHaveDuplicates();
    assertThat(back.isQuiet(400)).isTrue();
  }

  @Test
  void aLostNotificationLosesNoChange() {
    Socket socket = principal().subscribe("1", listen(CHANGED, ""));
    socket.event(CHANGED);
    inbox.changed.incrementAndGet();
    sides.change(new ViewChange.Unheard());
    assertThat(socket.event(CHANGED).path("item").isObject()).isTrue();
    inbox.changed.incrementAndGet();
    assertThat(socket.event(CHANGED).path("item").isObject()).as("by looking again").isTrue();
  }

  @Test
  void whoeverLosesTheRightHearsNothingMore() {
    Socket socket = principal().subscribe("1", listen(CHANGED, ""));
    socket.event(CHANGED);
    inbox.dismissAll();
    inbox.change();
    assertThat(refusal(socket)).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    inbox.change();
    assertThat(socket.isQuiet(400)).isTrue();
  }

  @Test
  void noOtherInboxCanBeListenedTo() {
    for (String person : List.of("teacher", "principal elsewhere", "director", "stranger")) {
      assertThat(refusal(as(person).subscribe("1", listen(CHANGED, ""))))
          .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    }
  }

  @Test
  void aCursorIsGoodForNewsOfItsKindOnly() {
    Socket changes = principal().subscribe("1", listen(CHANGED, ""));
    String ofChanges = changes.event(CHANGED).path("cursor").asString();
    Socket arrivals = principal().subscribe("1", listen(ARRIVED, ""));
    String ofArrivals = arrivals.event(ARRIVED).path("cursor").asString();
    assertThat(refusal(principal().subscribe("1", listen(CHANGED, after(ofArrivals)))))
        .isEqualTo("MALFORMED");
    assertThat(refusal(principal().subscribe("1", listen(ARRIVED, after(ofChanges)))))
        .isEqualTo("MALFORMED");
  }

  private Socket principal() {
    return as("principal");
  }

  private Socket as(String person) {
    return http.socket().greet(TestIssuer.OURS.token(person));
  }

  private static String refusal(Socket socket) {
    JsonNode end = socket.next();
    assertThat(end.path("type").asString()).isEqualTo("error");
    return end.at("/payload/0/extensions/code").asString();
  }

  private static String after(String cursor) {
    return ", after: \"" + cursor + "\"";
  }

  private static String listen(String field, String after) {
    return """
    subscription { %s(unit: "%s"%s) { cursor item {
      id reminders { count } directive { subject } } } }\
    """
        .formatted(field, World.idOf(World.SCHOOL), after);
  }
}
