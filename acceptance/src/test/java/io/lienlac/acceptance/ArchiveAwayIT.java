package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.ApplicationNode;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.Stress;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.TcpGate;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While Elasticsearch is away, everything but the archive goes on. */
@Stress
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveAwayIT {

  private static final String SEARCH =
      "query($text: String!) { searchArchive(text: $text, purpose: \"Kiểm tra\", caseNumber:"
          + " \"12/KH-TTr\") { count } }";

  private static final String INBOX =
      "query($unit: ID!) { viewer { inbox(unit: $unit) { edges { node { directive { subject body }"
          + " } } } } }";

  /** For thousands of letters, on a machine that does other things, too. */
  private static final Duration CATCH_UP = Duration.ofMinutes(3);

  /** What waits for the archive waits in the event store. */
  private static final double MEGABYTES_MORE = 64;

  private final TcpGate gate =
      TcpGate.to("127.0.0.1", URI.create(SharedStack.get().elasticsearchUri()).getPort());
  private final RunningSystem system =
      RunningSystem.fresh(
          settings -> settings.put("LIENLAC_ELASTICSEARCH_URI", "http://127.0.0.1:" + gate.port()));
  private final SmallWorld world = SmallWorld.in(system);
  private final EventLog log = new EventLog(system.databases());
  private final Staff inspector =
      world.world().hire(world.department(), "INSPECTOR", "archive-inspector");

  @BeforeAll
  void awaitArchive() {
    Eventually.until(
        "the archive answers",
        () -> as(inspector).ask(SEARCH, Map.of("text", "")).errors().isEmpty());
  }

  @AfterAll
  void close() throws IOException {
    system.close();
    gate.close();
  }

  @Test
  void theSearchSaysSoAndAfterwardsNothingIsMissing() {
    int before = log.count("ArchiveSearched");
    String export = export();
    gate.shut();
    try {
      send(as(world.registrar()), "Thư gửi trong lúc mất kết nối");
      Answer answer = as(inspector).ask(SEARCH, Map.of("text", "mat ket noi"));
      assertThat(answer.errors().at("/0/extensions/code").asString())
          .isEqualTo("ARCHIVE_UNAVAILABLE");
      assertThat(answer.json().at("/data/searchArchive").isNull()).isTrue();
      assertThat(log.count("ArchiveSearched")).isEqualTo(before);
      assertThat(export()).isNotEmpty().isEqualTo(export);
    } finally {
      gate.open();
    }
    awaitFound("mat ket noi", 1);
    assertThat(log.deadLetters()).isZero();
  }

  @Test
  void aNodeThatStartsMeanwhileServesAllElse() {
    gate.shut();
    try {
      ApplicationNode node = system.addNode();
      GraphQl registrar = system.as(world.registrar().account(), node);
      send(registrar, "Thư gửi qua nút mới");
      Eventually.until(
          "the bureau has it",
          () ->
              system
                  .as(world.bureauHead().account(), node)
                  .data(INBOX, Map.of("unit", world.bureau()))
                  .toString()
                  .contains("Thư gửi qua nút mới"));
      Answer search = system.as(inspector.account(), node).ask(SEARCH, Map.of("text", "nut moi"));
      assertThat(search.errors().at("/0/extensions/code").asString())
          .isIn("ARCHIVE_UNAVAILABLE", "VIEW_NOT_READY");
    } finally {
      gate.open();
    }
    awaitFound("nut moi", 1);
  }

  @Test
  @Tag("endurance")
  void nothingIsMissingAfterItWasAwayForFiveMinutes() {
    NodeFigures node = new NodeFigures(system.node());
    double heap = node.heap().value();
    Instant end = Instant.now().plus(Duration.ofMinutes(5));
    int sent = 0;
    gate.shut();
    try {
      while (Instant.now().isBefore(end)) {
        sent++;
        send(as(world.registrar()), "Thư trong năm phút, số " + sent);
      }
      assertThat(node.heap().value()).isLessThan(heap + MEGABYTES_MORE);
    } finally {
      gate.open();
    }
    awaitFound("trong nam phut", sent);
    assertThat(log.deadLetters()).isZero();
  }

  private void awaitFound(String text, int letters) {
    Eventually.until(
        "what was sent is in the archive",
        CATCH_UP,
        () ->
            as(inspector)
                    .ask(SEARCH, Map.of("text", "\"" + text + "\""))
                    .json()
                    .at("/data/searchArchive/count")
                    .asInt()
                == letters);
  }

  /** The same one each time. */
  private String export() {
    Map<String, String> wish =
        Map.of("idempotencyKey", "export-once", "text", "", "purpose", "p", "caseNumber", "c");
    return as(inspector)
        .mutate("exportArchive", wish, "archiveExport { id }")
        .done()
        .json()
        .at("/archiveExport/id")
        .asString();
  }

  private void send(GraphQl sender, String subject) {
    Posted.send(
        sender,
        Letter.from(world.department())
            .with("subject", subject)
            .with("body", "Nội dung thư.")
            .toUnits(world.bureau()));
  }

  private GraphQl as(Staff staff) {
    return world.as(staff);
  }
}
