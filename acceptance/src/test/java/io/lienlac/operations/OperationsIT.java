package io.lienlac.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Manner;
import io.lienlac.Operations;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.Letter;
import io.lienlac.acceptance.SmallWorld;
import io.lienlac.stack.TcpGate;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics of a node under some use. */
class OperationsIT {

  /** Prometheus adds these by itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job");

  private static RunningSystem system;
  private static SmallWorld world;
  private static TcpGate mongodb;
  private static Operations operations;

  @BeforeAll
  static void build() {
    AtomicReference<TcpGate> gate = new AtomicReference<>();
    system =
        RunningSystem.fresh(
            Manner.QUICK,
            uri -> {
              gate.set(TcpGate.toMongodb(uri));
              return gate.get().through(uri);
            });
    mongodb = gate.get();
    world = SmallWorld.in(system);
    operations = new Operations(system.node());
    send("Thư");
  }

  @AfterAll
  static void close() throws IOException {
    system.close();
    mongodb.close();
  }

  private static List<String> send(String subject) {
    Letter letter =
        Letter.from(world.department()).with("subject", subject).toUnits(world.bureau());
    return world
        .as(world.registrar())
        .mutate("sendDirective", letter.input(), "directive { id }")
        .codes();
  }

  @Test
  void eachPartIsWellAndTellsSoToWhoeverHasTheKey() {
    for (String part : List.of("db", "mongodb", "issuer", "projections")) {
      assertThat(operations.health(part)).as(part).isEqualTo("UP");
      assertThat(operations.withoutKey("/actuator/health/" + part).statusCode()).isEqualTo(404);
    }
    assertThat(operations.health("readiness")).isEqualTo("UP");
    assertThat(operations.withoutKey("/actuator/health").body())
        .contains("UP")
        .doesNotContain("mongodb");
  }

  @Test
  void withoutMongoDbTheNodeIsNotWellButStaysReady() {
    mongodb.shut();
    try {
      assertThat(operations.health("mongodb")).isEqualTo("DOWN");
      assertThat(operations.withoutKey("/actuator/health").statusCode()).isEqualTo(503);
      assertThat(operations.withoutKey("/actuator/health/readiness").statusCode()).isEqualTo(200);
      assertThat(operations.withoutKey("/actuator/health/liveness").statusCode()).isEqualTo(200);
      assertThat(send("Thư trong lúc ấy")).isEmpty();
      Eventually.until(
          "what cannot be measured is not a number",
          () ->
              operations.samples("lienlac_projection_lag_events").values().stream()
                  .allMatch(value -> value.isNaN()));
    } finally {
      mongodb.open();
    }
    Eventually.until("it is well again", () -> operations.health("mongodb").equals("UP"));
    Eventually.until(
        "and measures again",
        () ->
            operations.samples("lienlac_projection_lag_events").values().stream()
                .allMatch(value -> value == 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/prometheus",
        "/actuator/metrics",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/health/mongodb"
      })
  void nothingElseIsOpenWithoutTheKey(String path) {
    assertThat(operations.withoutKey(path).statusCode()).isIn(401, 404);
  }

  @Test
  void commandsAreCountedByTypeAndOutcome() {
    String done = sample("SendDirective", "done");
    String refused = sample("SendDirective", "refused");
    Map<String, Double> before = operations.samples("lienlac_command_seconds_count");
    assertThat(send("Thư nữa")).isEmpty();
    assertThat(send("x".repeat(1_001))).contains("TOO_LONG");
    Map<String, Double> after = operations.samples("lienlac_command_seconds_count");
    assertThat(after.get(done)).isEqualTo(before.getOrDefault(done, 0.0) + 1);
    assertThat(after.get(refused)).isEqualTo(before.getOrDefault(refused, 0.0) + 1);
  }

  private static String sample(String command, String outcome) {
    return "command=\"%s\",error=\"none\",outcome=\"%s\"".formatted(command, outcome);
  }

  @Test
  void operationsAreTimedByKindWhateverTheirNames() {
    GraphQl registrar = world.as(world.registrar());
    for (int i = 0; i < 20; i++) {
      registrar.data("query Named%d { alias%d: viewer { __typename } }".formatted(i, i));
    }
    Map<String, Double> samples = operations.samples("graphql_request_seconds_count");
    assertThat(samples.keySet())
        .anyMatch(labels -> labels.contains("graphql_operation_type=\"query\""))
        .anyMatch(labels -> labels.contains("graphql_operation_type=\"mutation\""));
    assertThat(samples).hasSizeLessThan(20);
    assertThat(operations.metrics()).doesNotContain("Named", "alias");
  }

  @Test
  void deadLettersAreCountedByProjection() throws SQLException {
    String labels = "projection=\"unit-projection\"";
    assertThat(operations.samples("lienlac_projection_dead_letters")).containsEntry(labels, 0.0);
    execute(
        "insert into dead_letter_entry (dead_letter_identifier, processing_group,"
            + " sequence_identifier, sequence_index, message_type, event_identifier, time_stamp,"
            + " payload_type, payload, enqueued_at) select gen_random_uuid()::text,"
            + " (select 'unit-projection-' || max(generation) from generate_series(1, 9)"
            + " generation where generation = " + generation() + "), 'sequence', 0, 'type',"
            + " gen_random_uuid()::text, '', 'type', '', ''");
    try {
      Eventually.until(
          "the letter is counted",
          () -> operations.samples("lienlac_projection_dead_letters").get(labels) == 1.0);
    } finally {
      execute("delete from dead_letter_entry");
    }
  }

  @Test
  void everythingThatTheDashboardAndTheRulesAskForIsThere() throws IOException {
    List<String> expressions = new ArrayList<>(Expressions.ofDashboard());
    expressions.addAll(Expressions.ofRules());
    assertThat(expressions).hasSizeGreaterThan(20);
    String metrics = operations.metrics();
    Set<String> names = found("(?m)^([a-z_]+)[{ ]", metrics);
    Set<String> labels = found("[{,]([a-z_]+)=\"", metrics);
    for (String expression : expressions) {
      assertThat(Expressions.metrics(expression))
          .as(expression)
          .isNotEmpty()
          .allMatch(name -> names.contains(name) || OF_PROMETHEUS.contains(name));
      assertThat(Expressions.labels(expression))
          .as(expression)
          .allMatch(label -> labels.contains(label) || LABELS_OF_PROMETHEUS.contains(label));
    }
  }

  @Test
  void everyRuleSaysHowBadItIsAndWhat() throws IOException {
    assertThat(Expressions.rules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
              assertThat(rule.get("labels").toString()).containsPattern("critical|warning");
              assertThat(rule.get("annotations").toString()).contains("summary");
            });
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static void execute(String statement) throws SQLException {
    try (Connection connection = system.databases().connect();
        Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    }
  }
}
