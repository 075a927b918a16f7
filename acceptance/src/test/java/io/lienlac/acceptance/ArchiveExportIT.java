package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.Payload;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an inspector takes along is stored first, and can be checked without this system. */
@WithoutViews
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveExportIT {

  private static final String EXPORT =
      "mutation { exportArchive(input: {idempotencyKey: \"never-stored\", text: \"khai giang\","
          + " purpose: \"p\", caseNumber: \"c\"}) { archiveExport { digest path } userErrors {"
          + " code } } }";

  private static final String BODY = "Tổ chức lễ khai giảng.";

  private final SmallWorld world = SmallWorld.beside("export-");
  private final RunningSystem system = world.world().system();
  private final EventLog log = new EventLog(system.databases());
  private final Staff inspector =
      world.world().hire(world.department(), "INSPECTOR", "export-inspector");
  private final Posted letter =
      Posted.send(
          world.as(world.registrar()),
          Letter.from(world.department())
              .with("subject", "Kế hoạch khai giảng")
              .with("body", BODY)
              .toUnits(world.bureau()));

  @BeforeAll
  void awaitArchive() {
    Eventually.until(
        "the letter is in the archive",
        () ->
            as(inspector)
                    .data(
                        "{ searchArchive(text: \"khai giang\", purpose: \"p\", caseNumber: \"c\")"
                            + " { count } }")
                    .at("/searchArchive/count")
                    .asInt()
                == 1);
  }

  @Test
  void whatWasTakenAlongCanBeChecked() throws Exception {
    JsonNode export = export();
    assertThat(export.path("count").asInt()).isEqualTo(1);
    Map<String, byte[]> entries = UnzippedExport.of(bytes(export.path("path").asString()));
    byte[] manifest = Objects.requireNonNull(entries.get("manifest.json"));
    byte[] key = bytes("/archive/export-key.pem");
    assertThat(entries.get("export-key.pem")).isEqualTo(key);
    byte[] signature = Objects.requireNonNull(entries.get("manifest.sig"));
    assertThat(UnzippedExport.isSigned(manifest, signature, key)).isTrue();

    JsonNode read = JsonMapper.shared().readTree(manifest);
    assertThat(read.path("purpose").asString()).isEqualTo("Kiểm tra");
    assertThat(read.path("caseNumber").asString()).isEqualTo("12/KH-TTr");
    assertThat(read.path("digest").asString()).isEqualTo(export.path("digest").asString());
    assertThat(read.path("entries")).hasSize(2).hasSize(entries.size() - 3);
    for (JsonNode entry : read.path("entries")) {
      byte[] content = Objects.requireNonNull(entries.get(entry.path("name").asString()));
      assertThat(entry.path("size").asInt()).isEqualTo(content.length);
      assertThat(entry.path("sha256").asString()).isEqualTo(sha256(content));
    }
    String name = "letters/001-" + EventLog.plain(letter.id());
    assertThat(new String(entries.get(name + ".txt"), StandardCharsets.UTF_8)).isEqualTo(BODY);
    JsonNode metadata = JsonMapper.shared().readTree(entries.get(name + ".json"));
    assertThat(metadata.path("subject").asString()).isEqualTo("Kế hoạch khai giảng");
    assertThat(metadata.path("text").asString()).isEqualTo(name + ".txt");
    assertThat(metadata.path("issuerName").asString()).isNotBlank();
  }

  @Test
  void theExportAndEachFetchAreStoredAndSeenByTheWatched() {
    int exported = log.count("ArchiveExported");
    int fetched = log.count("ArchiveExportFetched");
    String path = export().path("path").asString();
    assertThat(log.count("ArchiveExported")).isEqualTo(exported + 1);
    bytes(path);
    bytes(path);
    assertThat(log.count("ArchiveExportFetched")).isEqualTo(fetched + 2);
    Eventually.until(
        "the director sees it",
        () ->
            as(world.director())
                .data(
                    "query($of: ID!) { accessLog(of: $of) { edges { node { kind purpose } } } }",
                    Map.of("of", world.department()))
                .at("/accessLog/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList()
                .containsAll(List.of("EXPORTED", "FETCHED")));
  }

  @Test
  void aRepeatedWishHasOneExport() {
    int before = log.count("ArchiveExported");
    Map<String, String> wish =
        Map.of("idempotencyKey", "export-once", "text", "", "purpose", "p", "caseNumber", "c");
    String first = wish(inspector, wish).json().at("/archiveExport/id").asString();
    send();
    assertThat(wish(inspector, wish).json().at("/archiveExport/id").asString()).isEqualTo(first);
    assertThat(log.count("ArchiveExported")).isEqualTo(before + 1);
  }

  @Test
  void nobodyElseMakesOrSeesIt() {
    int before = log.count("ArchiveExported");
    Map<String, String> wish = Map.of("text", "khai giang", "purpose", "p", "caseNumber", "c");
    assertThat(wish(world.director(), wish).codes()).containsExactly("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(wish(inspector, Map.of("text", "", "purpose", " ", "caseNumber", "c")).codes())
        .containsExactly("REQUIRED");
    assertThat(log.count("ArchiveExported")).isEqualTo(before);
    String id = export().path("id").asString();
    assertThat(
            as(world.director())
                .ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
                .errors()
                .at("/0/extensions/code")
                .asString())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void whoeverIsNoInspectorAnyMoreFetchesNothing() {
    Staff leaver = world.world().hire(world.department(), "INSPECTOR", "leaving-inspector");
    Map<String, String> wish = Map.of("text", "khai giang", "purpose", "p", "caseNumber", "c");
    String path = done(leaver, wish).path("path").asString();
    assertThat(get(path).statusCode()).isEqualTo(200);
    world.world().end(leaver.appointment(), today());
    int fetched = log.count("ArchiveExportFetched");
    HttpResponse<String> refused = get(path);
    HttpResponse<String> forged = get(path.replace("exports/", "exports/A"));
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(forged.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(forged.body()).isEmpty();
    assertThat(log.count("ArchiveExportFetched")).isEqualTo(fetched);
  }

  @Test
  void whenTheFetchCannotBeStoredNothingGoesOut() throws SQLException {
    String path = export().path("path").asString();
    RefusedEvents.during(
        system.databases(),
        "%.ArchiveExportFetched",
        () -> {
          HttpResponse<String> failed = get(path);
          assertThat(failed.statusCode()).isEqualTo(500);
          assertThat(failed.body()).doesNotContain("manifest").doesNotContain("letters/");
        });
    assertThat(get(path).statusCode()).isEqualTo(200);
  }

  @Test
  void whenTheExportCannotBeStoredThereIsNone() throws SQLException {
    int before = log.count("ArchiveExported");
    RefusedEvents.during(
        system.databases(),
        "%.ArchiveExported",
        () -> {
          Answer failed = as(inspector).ask(EXPORT, Map.of());
          assertThat(failed.errors().at("/0/extensions/code").asString())
              .isEqualTo("INTERNAL_ERROR");
          assertThat(failed.body()).doesNotContain(".zip").doesNotContain("digest\":");
        });
    assertThat(log.count("ArchiveExported")).isEqualTo(before);
  }

  private JsonNode export() {
    return done(
        inspector, Map.of("text", "khai giang", "purpose", "Kiểm tra", "caseNumber", "12/KH-TTr"));
  }

  private JsonNode done(Staff staff, Map<String, String> wish) {
    return wish(staff, wish).done().json().path("archiveExport");
  }

  private Payload wish(Staff staff, Map<String, String> wish) {
    return as(staff)
        .mutate("exportArchive", wish, "archiveExport { id count digest exportedAt path }");
  }

  private void send() {
    Posted.send(
        world.as(world.registrar()),
        Letter.from(world.department())
            .with("subject", "Một văn bản khác")
            .toUnits(world.bureau()));
  }

  private GraphQl as(Staff staff) {
    return world.as(staff);
  }

  private byte[] bytes(String path) {
    return Http.bytes(request(path));
  }

  private HttpResponse<String> get(String path) {
    return Http.send(request(path));
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create(system.node().baseUrl() + path)).build();
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static String today() {
    return CivilTime.dateOf(Instant.now()).toString();
  }
}
