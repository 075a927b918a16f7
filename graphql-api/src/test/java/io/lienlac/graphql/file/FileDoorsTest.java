package io.lienlac.graphql.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.CommonRefusal;
import io.lienlac.api.archive.ArchiveCommand.OpenContent;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import io.lienlac.api.file.FileId;
import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.files.Declared;
import io.lienlac.files.StoredFiles;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.World;
import io.lienlac.graphql.WorldFiles;
import io.lienlac.query.api.archive.FindInspected;
import io.lienlac.query.api.directive.Directives;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the doors of files answer, to whom, and what is stored before. */
@ApiTest
class FileDoorsTest {

  private static final byte[] CONTENT = "annex".getBytes(UTF_8);
  private static final InspectionId INSPECTION = new InspectionId(World.id("inspection"));
  private static final Instant NOW = Instant.now();
  private static final Upload UPLOAD =
      new Upload(
          new FileId(World.id("upload")),
          World.DEPARTMENT.id(),
          WorldFiles.ANNEX.name(),
          CONTENT.length,
          WorldFiles.ANNEX.sha256(),
          false,
          NOW.plus(Duration.ofHours(24)));

  @Autowired Http http;
  @Autowired FakeSides sides;
  @Autowired FileLinks links;
  @Autowired StoredFiles files;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void bytesThatWereAnnouncedAreTakenAndTold() {
    found(UPLOAD);
    sides.commands(command -> new CommandOutcome(UPLOAD.id().value(), Map.of()));
    assertThat(put(upload(), CONTENT).statusCode()).isEqualTo(204);
    assertThat(sides.sent).hasSize(1);
    assertThat(sides.sent.getFirst().command())
        .isInstanceOfSatisfying(
            CompleteUpload.class,
            command -> {
              assertThat(command.fileId()).isEqualTo(UPLOAD.id());
              assertThat(command.actor()).isEqualTo(World.OFFICER.id());
              assertThat(command.mediaType()).isEqualTo("text/plain");
            });
  }

  @Test
  void otherBytesAreNotTaken() {
    found(UPLOAD);
    refuses(put(upload(), "ANNEX".getBytes(UTF_8)), 422, "DIGEST_DIFFERS");
    refuses(put(upload(), new byte[] {'a'}), 422, "SMALLER_THAN_DECLARED");
    refuses(put(upload(), "annexes".getBytes(UTF_8)), 413, "LARGER_THAN_DECLARED");
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void whoseRightHasEndedIsAnsweredLikeAStranger() {
    found(null);
    HttpResponse<String> refused = put(upload(), CONTENT);
    HttpResponse<String> unknown = put("/files/AAAA", CONTENT);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(unknown.body());
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void whatIsCleanedUpMeanwhileIsNotThere() {
    found(UPLOAD);
    sides.commands(
        command -> {
          throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED, "fileId");
        });
    assertThat(put(upload(), CONTENT).statusCode()).isEqualTo(404);
  }

  @Test
  void whoSeesALetterFetchesItsFile() throws IOException {
    store();
    HttpResponse<String> fetched = get(fetch(World.PRINCIPAL.id(), null));
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo("annex");
    assertThat(fetched.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment");
    assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void whoDoesNotIsAnsweredLikeOneWithoutALink() throws IOException {
    store();
    HttpResponse<String> refused = get(fetch(new PersonId(World.id("nobody")), null));
    HttpResponse<String> unknown = get("/files/AAAA");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(unknown.body());
    assertThat(refused.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void aFileOfAnInspectedLetterGoesOutAfterThatIsStored() throws IOException {
    store();
    sides.commands(command -> new CommandOutcome(INSPECTION.value(), Map.of()));
    sides.queries(
        query ->
            query instanceof FindInspected
                ? new Directives(sides.sent.isEmpty() ? List.of() : List.of(World.LETTER))
                : sides.worldsAnswer(query));
    assertThat(get(fetch(World.OFFICER.id(), INSPECTION)).body()).isEqualTo("annex");
    assertThat(sides.sent.getFirst().command())
        .isInstanceOfSatisfying(
            OpenContent.class,
            command -> {
              assertThat(command.inspectionId()).isEqualTo(INSPECTION);
              assertThat(command.directives()).containsExactly(World.LETTER.id());
              assertThat(command.actor()).isEqualTo(World.OFFICER.id());
            });
  }

  @Test
  void whenThatIsRefusedOrFailsNothingGoesOut() throws IOException {
    store();
    String url = fetch(World.OFFICER.id(), INSPECTION);
    sides.commands(
        command -> {
          throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED);
        });
    assertThat(get(url).statusCode()).isEqualTo(404);
    sides.commands(
        command -> {
          throw new IllegalStateException("cannot be stored");
        });
    HttpResponse<String> failed = get(url);
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).doesNotContain("annex");
  }

  private void found(@Nullable Upload upload) {
    sides.queries(
        query -> query instanceof FindUpload ? new FoundUpload(upload) : sides.worldsAnswer(query));
  }

  private void store() throws IOException {
    Declared declared = new Declared(CONTENT.length, WorldFiles.ANNEX.sha256(), Instant.MAX);
    files.take(new ByteArrayInputStream(CONTENT), declared);
  }

  private String upload() {
    return links.toUpload(UPLOAD, World.OFFICER.id(), Instant.now()).url();
  }

  private String fetch(PersonId person, @Nullable InspectionId inspection) {
    DirectiveId letter = World.LETTER.id();
    AttachedFile file = AttachedFile.of(letter, 0, WorldFiles.ANNEX, inspection);
    return links.toFetch(file, person, Instant.now()).url();
  }

  private HttpResponse<String> put(String url, byte[] content) {
    return http.send(http.request(url).PUT(BodyPublishers.ofByteArray(content)));
  }

  private HttpResponse<String> get(String url) {
    return http.send(http.request(url));
  }

  private static void refuses(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"code\":\"" + code + "\"}");
  }
}
