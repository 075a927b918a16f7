package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.Http;
import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of letters as inspectors find, open and take them along. */
@WithoutViews
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectedFilesIT {

  private static final String SEARCH =
      "query($text: String!) { searchArchive(text: $text, purpose: \"p\", caseNumber: \"c\") {"
          + " inspection count hits { edges { node { letter highlights { field attachment parts {"
          + " text found } } } } } } }";

  private static final String OPENED =
      "query($inspection: ID!, $letter: ID!) { inspectedDirective(inspection: $inspection,"
          + " directive: $letter) { attachments { link { url } } } }";

  private static final String OPENED_BY_HIT =
      "{ searchArchive(text: \"danh sach\", purpose: \"p\", caseNumber: \"c\") { hits { edges {"
          + " node { directive { attachments { link { url } } } } } } } }";

  private final SmallWorld world = SmallWorld.beside("files-");
  private final RunningSystem system = world.world().system();
  private final FileExchange files = new FileExchange(world);
  private final EventLog log = new EventLog(system.databases());
  private final Staff inspector =
      world.world().hire(world.department(), "INSPECTOR", "files-inspector");
  private final LocalFile file = FileExchange.file("Phụ lục.txt");
  private final Posted letter = files.send(files.upload(file));

  @BeforeAll
  void awaitArchive() {
    Eventually.until(
        "the letter is in the archive", () -> search("danh sach").path("count").asInt() == 1);
  }

  @Test
  void whatStandsInAFileIsFoundAndShown() {
    JsonNode hit = search("\"danh sach cac truong\"").at("/hits/edges/0/node");
    assertThat(hit.path("letter").asString()).isEqualTo(letter.id());
    JsonNode passage = hit.at("/highlights/0");
    assertThat(passage.path("field").asString()).isEqualTo("ATTACHMENT");
    assertThat(passage.path("attachment").asString()).isEqualTo("Phụ lục.txt");
    assertThat(passage.path("parts").valueStream())
        .anySatisfy(
            part -> {
              assertThat(part.path("text").asString()).isEqualTo("Danh sách các trường");
              assertThat(part.path("found").asBoolean()).isTrue();
            });
    assertThat(search("danh sách khác").path("count").asInt()).isZero();
  }

  @Test
  void aFileThatIsFetchedIsStoredLikeTheLetter() {
    for (String url : List.of(opened(), openedByHit())) {
      int before = log.count("ArchiveContentOpened");
      HttpResponse<byte[]> fetched = files.fetch(url);
      assertThat(fetched.statusCode()).isEqualTo(200);
      assertThat(fetched.body()).isEqualTo(file.content());
      assertThat(log.count("ArchiveContentOpened")).isEqualTo(before + 1);
    }
  }

  @Test
  void whenTheFetchCannotBeStoredNothingGoesOut() throws SQLException {
    String url = opened();
    RefusedEvents.during(
        system.databases(),
        "%.ArchiveContentOpened",
        () -> {
          HttpResponse<byte[]> failed = files.fetch(url);
          assertThat(failed.statusCode()).isEqualTo(500);
          assertThat(text(failed.body())).doesNotContain(text(file.content()));
        });
    assertThat(files.fetch(url).statusCode()).isEqualTo(200);
  }

  @Test
  void withoutASearchThereIsNoLink() {
    int before = log.count("ArchiveContentOpened");
    assertThat(files.attachment(inspector, letter).isMissingNode()).isTrue();
    assertThat(log.count("ArchiveContentOpened")).isEqualTo(before);
  }

  @Test
  void whoeverIsNoInspectorAnyMoreFetchesNothing() {
    Staff leaver = world.world().hire(world.department(), "INSPECTOR", "leaving-files-inspector");
    String url = opened(leaver);
    assertThat(files.fetch(url).statusCode()).isEqualTo(200);
    world.world().end(leaver.appointment(), CivilTime.dateOf(Instant.now()).toString());
    int before = log.count("ArchiveContentOpened");
    HttpResponse<byte[]> refused = files.fetch(url);
    HttpResponse<byte[]> unknown = files.fetch("/files/AAAA");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(unknown.body());
    assertThat(log.count("ArchiveContentOpened")).isEqualTo(before);
  }

  @Test
  void filesGoAlongWithAnExport() throws IOException {
    JsonNode export =
        world
            .as(inspector)
            .mutate(
                "exportArchive",
                Map.of("text", "danh sach", "purpose", "p", "caseNumber", "c"),
                "archiveExport { path }")
            .done()
            .json();
    String path = export.at("/archiveExport/path").asString();
    Map<String, byte[]> entries = UnzippedExport.of(Http.bytes(request(path)));
    String name = "letters/001-" + EventLog.plain(letter.id());
    String entry = name + "/01-Phụ lục.txt";
    assertThat(entries.get(entry)).isEqualTo(file.content());
    JsonNode metadata = JsonMapper.shared().readTree(entries.get(name + ".json"));
    assertThat(metadata.at("/files/0").asString()).isEqualTo(entry);
    JsonNode manifest =
        JsonMapper.shared().readTree(Objects.requireNonNull(entries.get("manifest.json")));
    assertThat(manifest.path("entries").valueStream())
        .anySatisfy(
            listed -> {
              assertThat(listed.path("name").asString()).isEqualTo(entry);
              assertThat(listed.path("size").asInt()).isEqualTo(file.content().length);
              assertThat(listed.path("sha256").asString()).isEqualTo(file.sha256());
            });
  }

  private JsonNode search(String text) {
    return world.as(inspector).data(SEARCH, Map.of("text", text)).path("searchArchive");
  }

  private String opened() {
    return opened(inspector);
  }

  private String opened(Staff by) {
    String inspection =
        world
            .as(by)
            .data(SEARCH, Map.of("text", "danh sach"))
            .at("/searchArchive/inspection")
            .asString();
    return world
        .as(by)
        .data(OPENED, Map.of("inspection", inspection, "letter", letter.id()))
        .at("/inspectedDirective/attachments/0/link/url")
        .asString();
  }

  private String openedByHit() {
    return world
        .as(inspector)
        .data(OPENED_BY_HIT, Map.of())
        .at("/searchArchive/hits/edges/0/node/directive/attachments/0/link/url")
        .asString();
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(files.registrar().at(path)).build();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
