package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Files of letters as clients upload and fetch them. */
@WithoutViews
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsIT {

  private final SmallWorld world = SmallWorld.shared();
  private final FileExchange files = new FileExchange(world);

  @Test
  void aFileGoesWithItsLetterToThoseWhoReceiveIt() {
    LocalFile file = FileExchange.file("../Phụ lục số 1.bat");
    Posted letter = files.send(files.upload(file));
    JsonNode attachment = files.attachment(world.principal(), letter);
    assertThat(attachment.path("name").asString()).isEqualTo("Phụ lục số 1.bat.txt");
    assertThat(attachment.path("mediaType").asString()).isEqualTo("text/plain");
    assertThat(attachment.path("size").asInt()).isEqualTo(file.content().length);
    assertThat(attachment.path("sha256").asString()).isEqualTo(file.sha256());
    HttpResponse<byte[]> fetched = files.fetch(FileExchange.url(attachment));
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(file.content());
    assertThat(fetched.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    assertThat(fetched.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(
            how -> assertThat(how).startsWith("attachment").contains("Ph%E1%BB%A5%20l%E1%BB%A5c"));
    assertThat(fetched.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(fetched.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(fetched.headers().firstValue("Accept-Ranges")).contains("none");
  }

  @Test
  void nobodyElseIsToldALinkAndNoLinkOutlastsTheRight() {
    Staff leaver = world.world().hire(world.primarySchool(), "VICE_PRINCIPAL", "fetching-leaver");
    Posted letter = files.send(files.upload(FileExchange.file("a.txt")));
    String url = FileExchange.url(files.attachment(leaver, letter));
    assertThat(files.fetch(url).statusCode()).isEqualTo(200);
    assertThat(files.attachment(world.teacher(), letter).isMissingNode()).isTrue();
    assertThat(files.attachment(world.foreignRegistrar(), letter).isMissingNode()).isTrue();
    world.world().end(leaver.appointment(), CivilTime.dateOf(Instant.now()).toString());
    Eventually.until("the link is refused", () -> files.fetch(url).statusCode() == 404);
    HttpResponse<byte[]> gone = files.fetch(url);
    HttpResponse<byte[]> unknown = files.fetch("/files/AAAA");
    assertThat(gone.body()).isEqualTo(unknown.body());
    assertThat(gone.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void thoseWhoUploadTheSameAtOnceGetTheSameFile() {
    LocalFile file = FileExchange.file("g.txt");
    List<String> ids = IntStream.range(0, 8).parallel().mapToObj(i -> files.upload(file)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(files.stored(file)).hasSize(2);
    Posted letter = files.send(ids.toArray(String[]::new));
    assertThat(files.fetch(FileExchange.url(files.attachment(world.principal(), letter))).body())
        .isEqualTo(file.content());
  }

  @Test
  void anotherPersonsUploadCannotBeSent() {
    String id = FileExchange.file("h.txt").upload(world.as(world.director()), world.department());
    files.refusedToSend(id);
  }

  @Test
  void nothingOfAFileCanBeReadWhereItLies() throws IOException {
    LocalFile file = FileExchange.file("i.txt");
    files.upload(file);
    byte[] needle = file.content();
    for (Path object : files.stored(file)) {
      String text = Files.readString(object, StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain(new String(needle, 0, 36, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void noUploadLinkOutlastsTheRight() {
    Staff leaver = world.world().hire(world.department(), "REGISTRAR", "uploading-leaver");
    LocalFile file = FileExchange.file("j.txt");
    JsonNode upload = file.begin(world.as(leaver), world.department());
    String url = FileExchange.url(upload);
    assertThat(files.put(file, url)).isEqualTo(204);
    world.world().end(leaver.appointment(), CivilTime.dateOf(Instant.now()).toString());
    HttpResponse<String> refused = file.put(files.registrar(), url);
    HttpResponse<String> unknown = file.put(files.registrar(), "/files/AAAA");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(unknown.body());
  }

  @Test
  void aFileOf50MebibytesOutlivesTheNodeThatTookIt() {
    try (RunningSystem system = RunningSystem.fresh()) {
      FileExchange own = new FileExchange(SmallWorld.in(system));
      byte[] content = new byte[50 * 1024 * 1024];
      Arrays.fill(content, (byte) 'a');
      String id = own.upload(new LocalFile("Kế hoạch.txt", content));
      system.node().kill();
      system.node().start();
      Posted letter = own.send(id);
      JsonNode attachment = own.attachment(own.world().principal(), letter);
      assertThat(own.fetch(FileExchange.url(attachment)).body()).isEqualTo(content);
    }
  }
}
