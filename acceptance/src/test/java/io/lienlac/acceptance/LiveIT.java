package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.ApplicationNode;
import io.lienlac.EventStream;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Listener;
import io.lienlac.RunningSystem;
import io.lienlac.TestIssuer;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Subscriptions to two nodes over one set of databases. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveIT {

  private static final String DELIVERY =
      "subscription { deliveryChanged(directive: \"%s\") { addressed read acknowledged } }";

  private static RunningSystem system;
  private static SmallWorld world;
  private static ApplicationNode second;
  private static Arrivals arrivals;

  @BeforeAll
  static void build() {
    system = RunningSystem.fresh();
    second = system.launchNode();
    world = SmallWorld.in(system);
    arrivals = new Arrivals(world.primarySchool());
    second.awaitReady();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  @Order(1)
  void aLetterIsHeardOnEveryNodeWhicheverBroughtIt() {
    try (Listener here = as(world.principal(), system.node()).listen(arrivals.fromNow());
        Listener there = as(world.principal(), second).listen(arrivals.fromNow())) {
      assertThat(here.next().path("item").isNull()).isTrue();
      assertThat(there.next().path("item").isNull()).isTrue();
      for (ApplicationNode node : List.of(system.node(), second)) {
        String letter = Posted.send(as(world.registrar(), node), toSchools()).id();
        assertThat(Arrivals.letter(here.next())).isEqualTo(letter);
        assertThat(Arrivals.letter(there.next())).isEqualTo(letter);
      }
    }
  }

  @Test
  @Order(2)
  void aDeliveryIsFollowedWhicheverNodeReadsTheLetter() {
    String letter = Posted.send(as(world.registrar(), system.node()), toSchools()).id();
    try (Listener here = as(world.director(), system.node()).listen(DELIVERY.formatted(letter));
        Listener there = as(world.director(), second).listen(DELIVERY.formatted(letter))) {
      awaitDelivery(here, "addressed", 3);
      awaitDelivery(there, "addressed", 3);
      read(letter, system.node());
      awaitDelivery(here, "read", 1);
      awaitDelivery(there, "read", 1);
    }
  }

  @Test
  @Order(3)
  void whoeverLosesTheRightHearsNothingMore() {
    Staff leaving = world.world().hire(world.primarySchool(), "VICE_PRINCIPAL", "leaving");
    try (Listener listener = as(leaving, second).listen(arrivals.fromNow())) {
      listener.next();
      Posted.send(as(world.registrar(), system.node()), toSchools());
      assertThat(Arrivals.letter(listener.next())).isNotEmpty();
      world.world().end(leaving.appointment(), CivilTime.dateOf(Instant.now()).toString());
      Posted.send(as(world.registrar(), system.node()), toSchools());
      JsonNode end = listener.message();
      assertThat(end.path("type").asString()).isEqualTo("error");
      assertThat(end.at("/payload/0/extensions/code").asString())
          .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
      assertThat(listener.message(1_000)).isEmpty();
    }
  }

  @Test
  @Order(4)
  void aConnectionEndsWithItsToken() {
    Map<String, Object> claims = TestIssuer.get().claims("principal", Instant.now());
    claims.put("iat", Instant.now().minusSeconds(60).getEpochSecond());
    claims.put("exp", Instant.now().minusSeconds(6).getEpochSecond());
    String token = TestIssuer.get().sign(claims);
    try (Listener listener = GraphQl.with(second::graphQl, token).listen(arrivals.fromNow())) {
      listener.next();
      assertThat(listener.code()).isEqualTo(4403);
    }
  }

  @Test
  @Order(5)
  @Timeout(60)
  void anEventStreamGoesOnFromItsCursorOnTheOtherNode() {
    GraphQl here = as(world.principal(), system.node());
    GraphQl there = as(world.principal(), second);
    Heard begun = hear(here, arrivals.fromNow(), 0);
    List<String> sent = new ArrayList<>(List.of(send(second), send(system.node()), send(second)));
    Heard some = hear(there, arrivals.after(begun.cursor()), 2);
    sent.add(send(system.node()));
    Heard others = hear(here, arrivals.after(some.cursor()), 2);
    assertThat(Stream.concat(some.letters().stream(), others.letters().stream()))
        .containsExactlyInAnyOrderElementsOf(sent);
    try (EventStream stream = there.stream(arrivals.after(others.cursor()))) {
      assertThat(Arrivals.hasLetter(stream.next())).isFalse();
      String last = send(system.node());
      assertThat(Arrivals.letter(stream.next())).isEqualTo(last);
    }
  }

  /** The letters of which an event stream told, and from where it is to go on. */
  private record Heard(List<String> letters, String cursor) {}

  /** Listens until so many letters have arrived; at least one event comes in any case. */
  private static Heard hear(GraphQl node, String subscription, int letters) {
    List<String> heard = new ArrayList<>();
    try (EventStream stream = node.stream(subscription)) {
      JsonNode event = stream.next();
      while (heard.size() < letters) {
        event = stream.next();
        heard.add(Arrivals.letter(event));
      }
      return new Heard(heard, Arrivals.cursor(event));
    }
  }

  /** The listener goes away again and again, and each time comes back to the other node. */
  @Test
  @Order(6)
  void whoeverWasAwayMissesNothingAndHearsNothingTwice() throws Exception {
    Wanderer wanderer =
        new Wanderer(
            arrivals, List.of(as(world.principal(), system.node()), as(world.principal(), second)));
    Thread wandering = Thread.ofVirtual().start(wanderer);
    Thread restart = Thread.ofVirtual().start(second::restart);
    List<List<String>> sent =
        Together.run(
            6,
            sender ->
                () -> {
                  List<String> letters = new ArrayList<>();
                  for (int i = 0; i < 8; i++) {
                    letters.add(send(sender % 2 == 0 ? system.node() : second));
                  }
                  return letters;
                });
    restart.join();
    List<String> all = sent.stream().flatMap(List::stream).toList();
    Eventually.until("all are heard", () -> wanderer.heard().containsAll(all));
    wanderer.stop();
    wandering.join();
    assertThat(wanderer.heard()).doesNotHaveDuplicates().containsAll(all);
    assertThat(wanderer.journeys()).isGreaterThan(5);
    assertThat(wanderer.heard())
        .containsExactlyInAnyOrderElementsOf(
            Inbox.of(world.primarySchool(), world.as(world.principal())).letters().stream()
                .limit(wanderer.heard().size())
                .toList());
  }

  /** Repeats it under one key, as a client does whose node is away. */
  private static String send(ApplicationNode node) {
    Map<String, Object> input = new HashMap<>(toSchools().input());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    while (true) {
      try {
        return Posted.send(as(world.registrar(), node), input).id();
      } catch (RuntimeException | AssertionError nodeIsAway) {
        pause();
      }
    }
  }

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
  }

  private static void awaitDelivery(Listener listener, String field, int count) {
    int now = -1;
    while (now < count) {
      now = listener.next().path(field).asInt();
    }
    assertThat(now).isEqualTo(count);
  }

  private static void read(String letter, ApplicationNode node) {
    as(world.principal(), node)
        .mutate("markDirectiveRead", Map.of("directive", letter, "unit", world.primarySchool()), "")
        .done();
  }

  private static Letter toSchools() {
    return Letter.from(world.department()).toSchoolsUnder(world.department());
  }

  private static GraphQl as(Staff staff, ApplicationNode node) {
    return system.as(staff.account(), node);
  }
}
