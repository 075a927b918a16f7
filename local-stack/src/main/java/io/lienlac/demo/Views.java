package io.lienlac.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the read side shows, which follows a little behind. */
final class Views {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration BETWEEN = Duration.ofMillis(250);
  private static final String VIEWER = "{ viewer { person { id } appointments { unit { id } } } }";
  private static final String ADDRESSED =
      "query($id: ID!) { directive(id: $id) { audience { count complete } } }";

  private final Api api;

  Views(Api api) {
    this.api = api;
  }

  /** Whether the account is a person's. */
  boolean isKnown(String account) {
    return api.ask(account, VIEWER, Map.of()).path("viewer").isObject();
  }

  /** The unit where the account's person is appointed first. */
  String awaitUnitOf(String account) {
    return await(
        "the appointment of " + account,
        () -> {
          JsonNode unit =
              api.ask(account, VIEWER, Map.of())
                  .path("viewer")
                  .path("appointments")
                  .path(0)
                  .path("unit")
                  .path("id");
          return unit.isString() ? unit.asString() : null;
        });
  }

  /** How many received the letter, once all of them have. */
  int awaitAddressed(String account, String letter, String id) {
    return await(
        "the recipients of " + letter,
        () -> {
          JsonNode audience =
              api.ask(account, ADDRESSED, Map.of("id", id)).path("directive").path("audience");
          return audience.path("complete").asBoolean() ? audience.path("count").asInt() : null;
        });
  }

  private static <T> T await(String what, Supplier<@Nullable T> look) {
    Instant end = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(end)) {
      T seen = look.get();
      if (seen != null) {
        return seen;
      }
      pause();
    }
    throw new DemoFailed("Not seen within " + PATIENCE.toSeconds() + " s: " + what + ".");
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoFailed("Interrupted", e);
    }
  }
}
