package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.TaskRun;
import io.lienlac.ViewDigests;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's two commands with which an operator keeps and brings back everything. */
class BackupIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static RunningSystem system;
  private static SmallWorld world;

  @TempDir private Path folder;

  @BeforeAll
  static void build() {
    system = RunningSystem.fresh();
    world = SmallWorld.in(system);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void aRestoredSystemHasTheSameEventsAndViewsAndFiles() {
    GraphQl principal = world.as(world.principal());
    LocalFile file = FileExchange.file("Phụ lục.txt");
    String upload = file.upload(world.as(world.registrar()), world.department());
    Posted posted =
        Posted.send(world.as(world.registrar()), letter().with("attachments", List.of(upload)));
    posted.awaitComplete();
    principal
        .mutate(
            "acknowledgeDirective",
            Map.of(
                "idempotencyKey",
                UUID.randomUUID().toString(),
                "directive",
                posted.id(),
                "unit",
                world.primarySchool()),
            "inboxItem { acknowledgedAt }")
        .done();
    system.awaitViews(PATIENCE);
    Map<String, String> views = ViewDigests.of(system.databases());
    JsonNode manifest = backUp(folder.resolve("backup"));

    try (RunningSystem restored = RunningSystem.restoredFrom(folder.resolve("backup"))) {
      restored.awaitViews(PATIENCE);
      assertThat(ViewDigests.of(restored.databases())).isEqualTo(views);
      assertThat(events(restored))
          .hasSize(manifest.path("events").asInt())
          .isEqualTo(events(system));
      GraphQl registrar = restored.as(world.registrar().account());
      assertThat(new Posted(registrar, posted.id()).progress()).isEqualTo(posted.progress());
      assertThat(fetched(posted, restored).sha256()).isEqualTo(file.sha256());
      assertThat(Posted.send(registrar, letter()).awaitComplete()).isEqualTo(3);
      assertThat(new EventLog(restored.databases()).deadLetters()).isZero();
    }
  }

  @Test
  void aBackupMadeWhileLettersAreSentIsOfOneInstant() throws Exception {
    List<Posted> before = List.of(send(), send());
    AtomicBoolean over = new AtomicBoolean();
    List<Posted> meanwhile = new ArrayList<>();
    Thread sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (!over.get()) {
                    meanwhile.add(send());
                  }
                });
    JsonNode manifest = backUp(folder.resolve("backup"));
    over.set(true);
    sender.join();
    assertThat(meanwhile).isNotEmpty();
    meanwhile.forEach(Posted::awaitComplete);

    try (RunningSystem restored = RunningSystem.restoredFrom(folder.resolve("backup"))) {
      EventLog log = new EventLog(restored.databases());
      Eventually.until(
          "what was interrupted is finished",
          () ->
              log.number("select count(*) from directive_addressing where next_ordinal < total")
                  == 0);
      restored.awaitViews(PATIENCE);
      List<String> kept = events(restored, manifest.path("position").asString());
      assertThat(kept).hasSize(manifest.path("events").asInt());
      assertThat(events(system)).containsAll(kept);
      List<String> inbox =
          Inbox.of(world.primarySchool(), restored.as(world.principal().account())).letters();
      assertThat(inbox)
          .doesNotHaveDuplicates()
          .hasSize(log.count("DirectiveSent"))
          .containsAll(before.stream().map(Posted::id).toList());
    }
  }

  @Test
  void whatIsThereIsNotWrittenOver() {
    backUp(folder.resolve("backup"));
    List<String> events = events(system);

    TaskRun restore = TaskRun.restore(system.settings(), folder.resolve("backup"));

    assertThat(restore.status()).isEqualTo(1);
    assertThat(restore.output()).contains("BACKUP-003").contains("is not empty");
    assertThat(events(system)).isEqualTo(events);
  }

  /** The file of a letter, as the school gets it from that system. */
  private static LocalFile fetched(Posted letter, RunningSystem from) {
    GraphQl principal = from.as(world.principal().account());
    JsonNode attachment =
        principal
            .data(
                "query($id: ID!) { directive(id: $id) { attachments { name link { url } } } }",
                Map.of("id", letter.id()))
            .at("/directive/attachments/0");
    return new LocalFile(
        attachment.path("name").asString(),
        Http.bytes(HttpRequest.newBuilder(principal.at(FileExchange.url(attachment))).build()));
  }

  private JsonNode backUp(Path backup) {
    TaskRun run = TaskRun.backUp(system.settings(), backup).done();
    assertThat(run.output()).contains("BACKUP-001");
    return JsonMapper.shared().readTree(backup.resolve("manifest.json"));
  }

  private static Posted send() {
    return Posted.send(world.as(world.registrar()), letter());
  }

  private static Letter letter() {
    return Letter.from(world.department())
        .toSchoolsUnder(world.department())
        .with("requiredAnswer", "ACKNOWLEDGE");
  }

  private static List<String> events(RunningSystem of) {
    return events(of, Long.toString(Long.MAX_VALUE));
  }

  /** Every column of every event up to a position. */
  private static List<String> events(RunningSystem of, String position) {
    return new EventLog(of.databases())
        .texts(
            "select e::text from domain_event e where global_index <= cast(? as bigint)"
                + " order by global_index",
            position);
  }
}
