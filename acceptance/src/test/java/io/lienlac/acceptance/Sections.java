package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients who establish sections of a unit, as fast as they are answered. */
final class Sections {

  private static final int CLIENTS = 8;

  /** Who asks for no more does not wait for the views. */
  private static final String ESTABLISH =
      "mutation($input: EstablishUnitInput!) { establishUnit(input: $input) { userErrors { code } }"
          + " }";

  private final GraphQl administrator;
  private final String unit;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Queue<String> confirmed = new ConcurrentLinkedQueue<>();

  Sections(RunningSystem system, String unit) {
    this.administrator = system.as(RunningSystem.ADMINISTRATOR);
    this.unit = unit;
  }

  /** Whoever is cut off at the end does not ask again: what was asked for then is done, or not. */
  void establishUntil(AtomicBoolean ended) {
    try {
      Together.run(CLIENTS, client -> () -> establishOnesUntil(ended));
    } catch (Exception e) {
      throw new IllegalStateException("Not all clients could go on", e);
    }
  }

  /** The names of those of which a client was told that they are established. */
  List<String> confirmed() {
    return List.copyOf(confirmed);
  }

  private boolean establishOnesUntil(AtomicBoolean ended) {
    while (!ended.get()) {
      String name = "Tổ số " + numbers.incrementAndGet();
      try {
        establish(name);
        confirmed.add(name);
      } catch (UncheckedIOException e) {
        if (!ended.get()) {
          throw e;
        }
      }
    }
    return true;
  }

  private void establish(String name) {
    Map<String, String> input =
        Map.of(
            "idempotencyKey",
            UUID.randomUUID().toString(),
            "kind",
            "SECTION",
            "name",
            name,
            "parent",
            unit,
            "from",
            World.FROM);
    if (!administrator
        .data(ESTABLISH, Map.of("input", input))
        .at("/establishUnit/userErrors")
        .isEmpty()) {
      throw new AssertionError("Refused: " + input);
    }
  }
}
