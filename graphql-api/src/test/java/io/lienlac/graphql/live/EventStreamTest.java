package io.lienlac.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.directive.FindInboxNews;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** GraphQL over server-sent events, in distinct connections. */
@LiveTest
class EventStreamTest {

  private static final String LISTEN =
      "subscription { inboxItemArrived(unit: \"%s\") { cursor item { id } } }"
          .formatted(World.idOf(World.SCHOOL));

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
  void eventsComeAsNext() {
    HttpResponse<Stream<String>> response = stream(LISTEN, token());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    try (Stream<String> lines = response.body()) {
      Iterator<String> all = lines.iterator();
      assertThat(event(all).getFirst()).isEqualTo("event:next");
      inbox.arrive();
      List<String> second = event(all);
      assertThat(second.getFirst()).isEqualTo("event:next");
      assertThat(second.get(1)).startsWith("data:").contains("\"item\":{\"id\":");
    }
  }

  @Test
  void whatIsNotValidComesAsNextAndThenItIsComplete() {
    List<String> lines = stream("subscription { nothing }", token()).body().toList();
    assertThat(lines).contains("event:next", "event:complete");
    assertThat(lines).anyMatch(line -> line.startsWith("data:") && line.contains("nothing"));
  }

  @Test
  void whatIsNotAllowedComesAsNextAndThenItIsComplete() {
    List<String> lines = stream(LISTEN, TestIssuer.OURS.token("teacher")).body().toList();
    assertThat(lines).contains("event:next", "event:complete");
    assertThat(lines).anyMatch(line -> line.contains("NOT_FOUND_OR_NOT_ALLOWED"));
  }

  @Test
  void aStreamEndsWithItsToken() {
    Instant now = Instant.now();
    String token =
        TestIssuer.OURS.token(
            "principal",
            claims ->
                claims
                    .issueTime(Date.from(now.minusSeconds(60)))
                    .expirationTime(Date.from(now.minusSeconds(6))));
    List<String> lines = stream(LISTEN, token).body().toList();
    assertThat(lines).contains("event:complete").anyMatch(line -> line.contains("UNAUTHENTICATED"));
  }

  @Test
  void aDisconnectedClientIsNoLongerReadFor() throws InterruptedException {
    HttpResponse<Stream<String>> response = stream(LISTEN, token());
    Iterator<String> lines = response.body().iterator();
    event(lines);
    inbox.arrive();
    event(lines);
    assertThat(open.count()).isEqualTo(1);
    response.body().close();
    for (int i = 0; i < 100 && open.count() > 0; i++) {
      Thread.sleep(50);
    }
    assertThat(open.count()).isZero();
    long before = inbox.asked(FindInboxNews.class);
    inbox.arrive();
    Thread.sleep(700);
    assertThat(inbox.asked(FindInboxNews.class)).isEqualTo(before);
  }

  @Test
  void onlySubscriptionsAreStreamed() {
    String mutation =
        """
        mutation { renameUnit(input: {idempotencyKey: "no matter", unit: "x", name: "y"}) {
          userErrors { code } } }\
        """;
    for (String query : List.of("{ viewer { person { id } } }", mutation)) {
      List<String> lines = stream(query, token()).body().toList();
      assertThat(lines).anyMatch(line -> line.contains("WRONG_TRANSPORT"));
    }
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void aSubscriptionWantsAStream() {
    assertThat(http.ask("principal", LISTEN).code()).isEqualTo("WRONG_TRANSPORT");
    assertThat(inbox.asked(FindInboxNews.class)).isZero();
  }

  @Test
  void withoutATokenThereIsNoStream() {
    HttpRequest.Builder request = request(LISTEN);
    assertThat(http.send(request).statusCode()).isEqualTo(401);
  }

  private HttpResponse<Stream<String>> stream(String query, String token) {
    return http.stream(request(query).header("Authorization", "Bearer " + token));
  }

  private HttpRequest.Builder request(String query) {
    return http.request("/graphql")
        .header("Content-Type", "application/json")
        .header("Accept", "text/event-stream")
        .POST(BodyPublishers.ofString(Http.body(query, Map.of())));
  }

  /** The lines of the next event; those that only keep the connection alive are passed over. */
  private static List<String> event(Iterator<String> lines) {
    List<String> event = new ArrayList<>();
    while (true) {
      String line = lines.next();
      if (!line.isEmpty() && !line.startsWith(":")) {
        event.add(line);
      } else if (line.isEmpty() && !event.isEmpty()) {
        return event;
      }
    }
  }

  private static String token() {
    return TestIssuer.OURS.token("principal");
  }
}
