package io.lienlac.acceptance;

import io.lienlac.GraphQl;
import io.lienlac.OwnDatabase;
import io.lienlac.RunningSystem;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.StoredFact;
import io.lienlac.query.Story;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Mutations per second, each a request of its own by one of several clients at a time, with its
 * token checked, its authority asked, its wish remembered; beside it, the same events given to
 * nothing but Axon's event store by as many threads, each in a transaction of its own. Both warm up
 * with as many.
 */
record CommandRate(RunningSystem system, String unit) {

  private static final int CLIENTS = 16;
  private static final String REGISTER =
      "mutation($input: RegisterPersonInput!) { registerPerson(input: $input) { userErrors { code }"
          + " } }";

  Figure measure(int commands) {
    GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR);
    perSecond(commands, number -> register(administrator, number));
    double overHttp = perSecond(commands, number -> register(administrator, number));
    return Figure.beside(
        appendsPerSecond(commands),
        "commands over HTTP, beside Axon's bare append",
        overHttp,
        "/s");
  }

  private double appendsPerSecond(int count) {
    Story story = new Story();
    UnitId anywhere = new UnitId(EventLog.plain(unit));
    IntStream.range(0, 2 * count).forEach(n -> story.person("Trần Thị Hoa", anywhere));
    List<StoredFact> facts = story.told();
    OwnDatabase events = system.databases().events();
    OwnDatabase own =
        OwnDatabase.create(events.server(), events.user(), events.password(), "bare_");
    String keys = system.databases().stack().personalKeys();
    try (BareEventStore store = BareEventStore.in(own, keys)) {
      perSecond(count, number -> store.append(List.of(facts.get(count + number).message())));
      return perSecond(count, number -> store.append(List.of(facts.get(number).message())));
    } finally {
      own.drop();
    }
  }

  private static double perSecond(int count, IntConsumer what) {
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    try {
      Together.run(
          CLIENTS,
          client ->
              () -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                  what.accept(n);
                }
                return client;
              });
    } catch (Exception e) {
      throw new AssertionError("The load has failed", e);
    }
    return count / ((System.nanoTime() - start) / 1e9);
  }

  private void register(GraphQl administrator, int number) {
    Map<String, Object> input =
        Map.of(
            "idempotencyKey",
            UUID.randomUUID().toString(),
            "unit",
            unit,
            "familyName",
            "Trần",
            "middleName",
            "Thị",
            "givenName",
            "Hoa " + number);
    if (!administrator
        .data(REGISTER, Map.of("input", input))
        .path("registerPerson")
        .path("userErrors")
        .isEmpty()) {
      throw new AssertionError("Refused: " + input);
    }
  }
}
