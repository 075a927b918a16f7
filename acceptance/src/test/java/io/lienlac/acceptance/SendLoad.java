package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Manner;
import io.lienlac.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * Sends letters to 20,000 people, and prints how long it takes until they are accepted and until
 * the last inbox has them; beside it, how fast the database of views takes as many bare documents.
 *
 * <p>It runs over the embedded database of views, or over the one that LIENLAC_MONGODB_URI names.
 */
final class SendLoad {

  private static final Size FULL =
      new Size(
          Integer.getInteger("lienlac.people", 20_000),
          Integer.getInteger("lienlac.letters", 5),
          500);
  private static final String SEND =
      "mutation($input: SendDirectiveInput!) { sendDirective(input: $input) { userErrors { code } }"
          + " }";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Size size;
  private final Crowd crowd;
  private final EventLog log;
  private final BareUpserts bare;

  private SendLoad(Size size, RunningSystem system) {
    this.size = size;
    this.crowd = Crowd.of(size.people(), system);
    this.log = new EventLog(system.databases());
    this.bare = new BareUpserts(system.databases());
  }

  /** Of full size, in a system of its own; the lines are of the letter in the middle. */
  static List<Figure> figures() {
    try (RunningSystem system = RunningSystem.fresh(Manner.THOROUGH, UnaryOperator.identity())) {
      List<Sent> letters = run(FULL, system);
      String letter = "a letter to %,d people, ".formatted(letters.getFirst().recipients());
      return List.of(
          Figure.of(letter + "accepted", median(letters, Sent::acceptedMillis), "ms", "< 500 ms"),
          Figure.of(
              letter + "the last inbox has it",
              median(letters, Sent::arrivedSeconds),
              "s",
              "< 10 s"),
          Figure.beside(
              median(letters, Sent::bareUpsertsPerSecond),
              "inboxes written, beside bare upserts",
              median(letters, Sent::inboxesPerSecond),
              "/s"));
    }
  }

  /** Prints the figures, and answers with those of each letter but the first. */
  static List<Sent> run(Size size, RunningSystem system) {
    say("%,d people come through the API ...", size.people());
    Instant start = Instant.now();
    SendLoad load = new SendLoad(size, system);
    say("they are there, after %.0f s", seconds(start));
    return load.run();
  }

  private List<Sent> run() {
    say(
        "database of views: %s; processors: %d",
        bare.server(), Runtime.getRuntime().availableProcessors());
    letter();
    List<Sent> letters = new ArrayList<>();
    for (int i = 0; i < size.letters(); i++) {
      letters.add(letter());
    }
    say("");
    say(
        "%,d recipients in the frozen list, %d letters after one to warm up:",
        letters.getFirst().recipients(), size.letters());
    say("%-45s %10s %10s %10s", "", "min", "median", "max");
    row("accepted after (ms; the bar is 500)", letters, Sent::acceptedMillis);
    row("the last inbox has it after (s; the bar is 10)", letters, Sent::arrivedSeconds);
    row("DirectiveAddressed per second", letters, Sent::runsPerSecond);
    row("inboxes per second", letters, Sent::inboxesPerSecond);
    row("bare upserts per second", letters, Sent::bareUpsertsPerSecond);
    row("inboxes per bare upsert", letters, Sent::ratio);
    inboxPages();
    return letters;
  }

  private Sent letter() {
    GraphQl registrar = crowd.world().system().as(crowd.registrar());
    Map<String, Object> input = new HashMap<>(crowd.letter().input());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    long start = System.nanoTime();
    JsonNode payload = registrar.data(SEND, Map.of("input", input)).path("sendDirective");
    double accepted = (System.nanoTime() - start) / 1e6;
    if (!payload.path("userErrors").isEmpty()) {
      throw new AssertionError("Refused: " + payload);
    }
    double arrived = (awaitArrival(registrar) - start) / 1e9;
    Posted posted = Posted.send(registrar, input);
    int count = posted.awaitComplete();
    double bareUpsertsPerSecond = count / bare.seconds(count);
    say("a letter: accepted after %.0f ms, arrived after %.2f s", accepted, arrived);
    return new Sent(count, accepted, arrived, runsPerSecond(posted, count), bareUpsertsPerSecond);
  }

  /**
   * Until all runs are in the store and every view has followed; looks in ways that cost little.
   */
  private long awaitArrival(GraphQl registrar) {
    Eventually.until(
        "all are addressed",
        PATIENCE,
        () ->
            log.number("select count(*) from directive_addressing where next_ordinal < total")
                == 0);
    int last = log.number("select max(global_index) from domain_event");
    Eventually.until(
        "every inbox has it",
        PATIENCE,
        () ->
            registrar
                    .ask("{ __typename }", Map.of())
                    .json()
                    .path("extensions")
                    .path("position")
                    .asInt()
                >= last);
    return System.nanoTime();
  }

  private double runsPerSecond(Posted posted, int count) {
    int millis =
        log.number(
            "select extract(epoch from max(time_stamp::timestamptz) - min(time_stamp::timestamptz))"
                + " * 1000 from domain_event where payload_type like '%.DirectiveAddressed'"
                + " and aggregate_identifier = ?",
            EventLog.plain(posted.id()).toString());
    int runs = Math.ceilDiv(count, 500);
    return millis == 0 ? Double.NaN : (runs - 1) * 1000.0 / millis;
  }

  private void inboxPages() {
    GraphQl teacher = crowd.world().system().as(Crowd.account(0));
    String page =
        "{ viewer { inbox(first: 20) { edges { node { sentAt readAt directive { subject issuerName"
            + " } } } } } }";
    Latencies latencies = Latencies.of(size.pages(), () -> teacher.data(page));
    say(
        "first page of an inbox, by one client, %d times: p50 %.1f ms, p99 %.1f ms",
        latencies.count(), latencies.percentile(50), latencies.percentile(99));
  }

  private static double median(List<Sent> letters, ToDoubleFunction<Sent> figure) {
    return letters.stream().mapToDouble(figure).sorted().toArray()[letters.size() / 2];
  }

  private static void row(String what, List<Sent> letters, ToDoubleFunction<Sent> figure) {
    List<Double> sorted = letters.stream().mapToDouble(figure).sorted().boxed().toList();
    say(
        "%-45s %10.2f %10.2f %10.2f",
        what, sorted.getFirst(), sorted.get(sorted.size() / 2), sorted.getLast());
  }

  private static double seconds(Instant since) {
    return Duration.between(since, Instant.now()).toMillis() / 1e3;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }

  /**
   * How much is done.
   *
   * @param letters after one to warm up
   * @param pages of an inbox that are read
   */
  record Size(int people, int letters, int pages) {}

  /** What was measured of one letter. */
  record Sent(
      int recipients,
      double acceptedMillis,
      double arrivedSeconds,
      double runsPerSecond,
      double bareUpsertsPerSecond) {

    double inboxesPerSecond() {
      return recipients / arrivedSeconds;
    }

    double ratio() {
      return inboxesPerSecond() / bareUpsertsPerSecond;
    }
  }
}
