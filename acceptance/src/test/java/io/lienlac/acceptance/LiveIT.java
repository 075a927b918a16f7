package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.ApplicationNode;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Subscriptions to two nodes over one set of databases. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveIT {

  private static final String DELIVERY =
      "subscription { deliveryChanged(directive: \"%s\") { addressed read acknowledged } }";

  private static RunningSystem system;
  private static SmallWorld world;
  private static ApplicationNode second;

  @BeforeAll
  static void build() {
    system = RunningSystem.fresh();
    second = system.addNode();
    world = SmallWorld.in(system);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  @Order(1)
  void aLetterIsHeardOnEveryNodeWhicheverBroughtIt() {
    try (Listener here = as(world.principal(), system.node()).listen(listen(null));
        Listener there = as(world.principal(), second).listen(listen(null))) {
      assertThat(here.next().path("item").isNull()).isTrue();
      assertThat(there.next().path("item").isNull()).isTrue();
      for (ApplicationNode node : List.of(system.node(), second)) {
        String letter = Posted.send(as(world.registrar(), node), toSchools()).id();
        assertThat(letter(here.next())).isEqualTo(letter);
        assertThat(letter(there.next())).isEqualTo(letter);
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
    try (Listener listener = as(leaving, second).listen(listen(null))) {
      listener.next();
      Posted.send(as(world.registrar(), system.node()), toSchools());
      assertThat(letter(listener.next())).isNotEmpty();
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
    try (Listener listener = GraphQl.with(second::graphQl, token).listen(listen(null))) {
      listener.next();
      assertThat(listener.code()).isEqualTo(4403);
    }
  }

  /** The listener goes away again and again, and each time comes back to the other node. */
  @Test
  @Order(5)
  void whoeverWasAwayMissesNothingAndHearsNothingTwice() throws Exception {
    Wanderer wanderer = new Wanderer();
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

  /** Hears of up to three letters, goes away, and comes back with the last cursor. */
  private static final class Wanderer implements Runnable {

    private final List<String> heard = new ArrayList<>();
    private volatile boolean stopped;
    private String cursor = first();
    private int journeys;

    private static String first() {
      try (Listener listener = as(world.principal(), second).listen(listen(null))) {
        return listener.next().path("cursor").asString();
      }
    }

    @Override
    public void run() {
      while (!stopped) {
        ApplicationNode node = journeys++ % 2 == 0 ? system.node() : second;
        try (Listener listener = as(world.principal(), node).listen(listen(cursor))) {
          for (int i = 0; i <= 3 && hear(listener); i++) {
            // The next one.
          }
        } catch (RuntimeException nodeIsAway) {
          pause();
        }
      }
    }

    private boolean hear(Listener listener) {
      JsonNode message = listener.message(2_000).orElse(null);
      if (message == null || !message.path("type").asString().equals("next")) {
        return false;
      }
      JsonNode event = message.at("/payload/data/inboxItemArrived");
      if (event.path("item").isObject()) {
        synchronized (this) {
          heard.add(letter(event));
        }
      }
      cursor = event.path("cursor").asString();
      return true;
    }

    synchronized List<String> heard() {
      return List.copyOf(heard);
    }

    int journeys() {
      return journeys;
    }

    void stop() {
      stopped = true;
    }
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

  private static String listen(@Nullable String after) {
    return """
    subscription { inboxItemArrived(unit: "%s"%s) { cursor item { directive { id subject } } } }\
    """
        .formatted(world.primarySchool(), after == null ? "" : ", after: \"" + after + "\"");
  }

  private static String letter(JsonNode event) {
    return event.at("/item/directive/id").asString();
  }
}
