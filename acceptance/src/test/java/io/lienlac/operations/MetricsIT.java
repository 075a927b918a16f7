package io.lienlac.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Operations;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.Letter;
import io.lienlac.acceptance.SmallWorld;
import io.lienlac.acceptance.World.Staff;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Prometheus is told by a node under some use. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class MetricsIT {

  /** Prometheus adds these by itself. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private static final Set<String> LABELS_OF_PROMETHEUS = Set.of("instance", "job");
  private static final String COMMANDS = "lienlac_command_seconds_count";
  private static final String OPERATIONS = "graphql_request_seconds_count";
  private static final String OF_UNITS = "projection=\"unit-projection\"";

  private final RunningSystem system = RunningSystem.fresh();
  private final SmallWorld world = SmallWorld.in(system);
  private final Operations operations = new Operations(system.node());

  @BeforeAll
  void use() {
    assertThat(send("Thư")).isEmpty();
  }

  @AfterAll
  void close() {
    system.close();
  }

  @Test
  void commandsAreCountedByTypeAndOutcome() {
    double done = commands("done");
    double refused = commands("refused");
    assertThat(send("Thư nữa")).isEmpty();
    assertThat(send(world.foreignRegistrar(), "Thư của người khác"))
        .containsExactly("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(commands("done")).isEqualTo(done + 1);
    assertThat(commands("refused")).isEqualTo(refused + 1);
    assertThat(operations.sum(COMMANDS, "outcome=\"failed\"")).isZero();
  }

  private double commands(String outcome) {
    return operations.sum(COMMANDS, "command=\"SendDirective\"", "outcome=\"" + outcome + "\"");
  }

  @Test
  void operationsAreTimedByTheFieldTheyAskForWhateverTheirNames() {
    GraphQl registrar = world.as(world.registrar());
    double before = operations.sum(OPERATIONS, "graphql_operation_field=\"viewer\"");
    for (int i = 0; i < 20; i++) {
      registrar.data("query Named%d { alias%d: viewer { __typename } }".formatted(i, i));
      registrar.ask("query Named%d { field%d }".formatted(i, i), Map.of());
    }
    registrar.data("{ one: viewer { __typename } another: viewer { __typename } }");
    assertThat(operations.sum(OPERATIONS, "graphql_operation_field=\"viewer\""))
        .isEqualTo(before + 20);
    assertThat(operations.sum(OPERATIONS, "graphql_operation_field=\"invalid\"")).isNotZero();
    assertThat(operations.sum(OPERATIONS, "graphql_operation_field=\"several\"")).isNotZero();
    assertThat(
            operations.sum(
                OPERATIONS,
                "graphql_operation_field=\"sendDirective\"",
                "graphql_operation_type=\"mutation\""))
        .isNotZero();
    assertThat(operations.metrics()).doesNotContain("Named", "alias", "field1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lag_events", "lag_seconds", "gaps", "dead_letters"})
  void everyProjectionIsMeasuredInWhicheverDatabaseItIs(String measure) {
    String name = "lienlac_projection_" + measure;
    for (String projection :
        List.of("unit-projection", "inbox-item-projection", "directive-search")) {
      Eventually.until(
          projection + " has nothing left to do",
          () -> {
            List<Operations.Sample> samples =
                operations.samples(name, "projection=\"" + projection + "\"");
            return samples.size() == 1 && samples.getFirst().number() == 0;
          });
    }
  }

  @Test
  void deadLettersAreCountedByProjection() throws SQLException {
    execute(
        """
        insert into dead_letter_entry (dead_letter_identifier, processing_group,
          sequence_identifier, sequence_index, message_type, event_identifier, time_stamp,
          payload_type, payload, enqueued_at)
        select gen_random_uuid(), 'unit-projection-' || generation, 'sequence', 0, 'type',
          gen_random_uuid(), '', 'type', '', ''
        from generate_series(0, 20) generation
        """);
    try {
      Eventually.until(
          "the letter of the generation at work is counted",
          () -> operations.sum("lienlac_projection_dead_letters", OF_UNITS) == 1);
    } finally {
      execute("delete from dead_letter_entry");
    }
  }

  @Test
  void everythingThatTheDashboardAndTheRulesAskForIsThere() throws IOException {
    String metrics = operations.metrics();
    Set<String> names = found("(?m)^([a-z_]+)[{ ]", metrics);
    Set<String> labels = found("[{,]([a-z_]+)=\"", metrics);
    for (String expression : Expressions.all()) {
      assertThat(Expressions.metrics(expression))
          .as(expression)
          .allMatch(name -> names.contains(name) || OF_PROMETHEUS.contains(name));
      assertThat(Expressions.labels(expression))
          .as(expression)
          .allMatch(label -> labels.contains(label) || LABELS_OF_PROMETHEUS.contains(label));
    }
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private List<String> send(String subject) {
    return send(world.registrar(), subject);
  }

  private List<String> send(Staff sender, String subject) {
    Letter letter =
        Letter.from(world.department()).with("subject", subject).toUnits(world.bureau());
    return world.as(sender).mutate("sendDirective", letter.input(), "directive { id }").codes();
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = system.databases().events().connect();
        Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    }
  }
}
