package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.LocalFile;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files of letters as clients upload and fetch them. */
class AttachmentsIT {

  private static SmallWorld world;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
  }

  @Test
  void aFileGoesWithItsLetterToThoseWhoReceiveIt() {
    LocalFile file = file("../Phụ lục số 1.bat");
    Posted letter = send(file.upload(registrar(), world.department()));
    JsonNode attachment = attachment(world.principal(), letter);
    assertThat(attachment.path("name").asString()).isEqualTo("Phụ lục số 1.bat.txt");
    assertThat(attachment.path("mediaType").asString()).isEqualTo("text/plain");
    assertThat(attachment.path("size").asInt()).isEqualTo(file.content().length);
    assertThat(attachment.path("sha256").asString()).isEqualTo(file.sha256());
    HttpResponse<byte[]> fetched = fetch(url(attachment));
    assertThat(fetched.statusCode()).isEqualTo(200);
    assertThat(fetched.body()).isEqualTo(file.content());
    assertThat(fetched.headers().firstValue("Content-Type")).hasValueSatisfying(
        type -> assertThat(type).startsWith("text/plain"));
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
    Posted letter = send(file("a.txt").upload(registrar(), world.department()));
    String url = url(attachment(leaver, letter));
    assertThat(fetch(url).statusCode()).isEqualTo(200);
    assertThat(ask(world.teacher(), letter).isMissingNode()).isTrue();
    assertThat(ask(world.foreignRegistrar(), letter).isMissingNode()).isTrue();
    world.world().end(leaver.appointment(), CivilTime.dateOf(Instant.now()).toString());
    Eventually.until("the link is refused", () -> fetch(url).statusCode() == 404);
    HttpResponse<byte[]> gone = fetch(url);
    HttpResponse<byte[]> unknown = fetch("/files/AAAA");
    assertThat(gone.body()).isEqualTo(unknown.body());
    assertThat(gone.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
  }

  @Test
  void aLinkThatWasChangedOrIsOfAnotherUseIsNone() {
    JsonNode upload = file("b.txt").begin(registrar(), world.department());
    String url = upload.at("/link/url").asString();
    assertThat(fetch(url).statusCode()).isEqualTo(404);
    for (int i : List.of("/files/".length(), url.length() / 2, url.length() - 2)) {
      char other = url.charAt(i) == 'A' ? 'B' : 'A';
      String changed = url.substring(0, i) + other + url.substring(i + 1);
      assertThat(file("b.txt").put(registrar(), changed).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void bytesThatAreNotWhatWasAnnouncedAreRefused() {
    LocalFile file = file("c.txt");
    String url = file.begin(registrar(), world.department()).at("/link/url").asString();
    byte[] other = file.content().clone();
    other[0] ^= 1;
    refused(url, other, 422, "DIGEST_DIFFERS");
    refused(url, new byte[] {file.content()[0]}, 422, "SMALLER_THAN_DECLARED");
    byte[] longer = new byte[file.content().length + 1];
    refused(url, longer, 413, "LARGER_THAN_DECLARED");
    refusedAsStream(url, new byte[100_000]);
    assertThat(file.put(registrar(), url).statusCode()).isEqualTo(204);
    assertThat(file.put(registrar(), url).statusCode()).isEqualTo(204);
  }

  @Test
  void theTypeIsToldByTheContent() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    byte[] page = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
    for (byte[] content : List.of(program, page)) {
      LocalFile file = new LocalFile("Công văn.pdf", content);
      String url = file.begin(registrar(), world.department()).at("/link/url").asString();
      refused(url, content, 415, "TYPE_NOT_ALLOWED");
    }
  }

  @Test
  void whatIsTooLargeIsNotEvenTakenOn() {
    Map<String, Object> large = new HashMap<>(file("d.txt").announcement(world.department()));
    large.put("size", 50 * 1024 * 1024 + 1);
    assertThat(registrar().mutate("beginUpload", large, "").codes())
        .containsExactly("FILE_TOO_LARGE");
  }

  @Test
  void anEndlessBodyIsCutOffWhileItComes() throws IOException {
    String url = file("e.txt").begin(registrar(), world.department()).at("/link/url").asString();
    assertThat(sentUntilRefused(url)).isLessThan(20_000_000);
  }

  @Test
  void bytesThatBreakOffLeaveNothingAndCanBeSentAgain() throws IOException {
    LocalFile file = file("f.txt");
    JsonNode upload = file.begin(registrar(), world.department());
    String url = upload.at("/link/url").asString();
    breakOff(url, file);
    assertThat(isComplete(upload)).isFalse();
    refusedToSend(upload.path("id").asString());
    assertThat(stored(file)).isEmpty();
    assertThat(file.put(registrar(), url).statusCode()).isEqualTo(204);
    assertThat(isComplete(upload)).isTrue();
    assertThat(stored(file)).hasSize(2);
  }

  @Test
  void thoseWhoUploadTheSameAtOnceGetTheSameFile() {
    LocalFile file = file("g.txt");
    List<String> ids =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> file.upload(registrar(), world.department()))
            .toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(stored(file)).hasSize(2);
    Posted letter = send(ids.toArray(String[]::new));
    assertThat(fetch(url(attachment(world.principal(), letter))).body()).isEqualTo(file.content());
  }

  @Test
  void anotherPersonsUploadCannotBeSent() {
    String id = file("h.txt").upload(world.as(world.director()), world.department());
    refusedToSend(id);
  }

  @Test
  void nothingOfAFileCanBeReadWhereItLies() throws IOException {
    LocalFile file = file("i.txt");
    file.upload(registrar(), world.department());
    byte[] needle = file.content();
    for (Path object : stored(file)) {
      String text = Files.readString(object, StandardCharsets.ISO_8859_1);
      assertThat(text).doesNotContain(new String(needle, 0, 36, StandardCharsets.ISO_8859_1));
    }
  }

  @Test
  void aFileOf50MebibytesOutlivesTheNodeThatTookIt() {
    try (RunningSystem system = RunningSystem.fresh()) {
      SmallWorld own = SmallWorld.in(system);
      byte[] content = new byte[50 * 1024 * 1024];
      new Random(7).ints(content.length, 'a', 'z').forEach(fill(content));
      LocalFile file = new LocalFile("Kế hoạch.txt", content);
      GraphQl sender = own.as(own.registrar());
      String id = file.upload(sender, own.department());
      system.node().kill();
      system.node().start();
      Posted letter =
          Posted.send(
              sender,
              Letter.from(own.department())
                  .with("attachments", List.of(id))
                  .toUnits(own.primarySchool()));
      letter.awaitComplete();
      JsonNode attachment =
          own.as(own.principal()).data(ATTACHMENTS, Map.of("id", letter.id()))
              .at("/directive/attachments/0");
      URI at = sender.at(url(attachment));
      assertThat(Http.sendForBytes(HttpRequest.newBuilder(at).build()).body()).isEqualTo(content);
    }
  }

  private static final String ATTACHMENTS =
      "query($id: ID!) { directive(id: $id) { attachments { name mediaType size sha256 link { url"
          + " until } } } }";

  private static java.util.function.IntConsumer fill(byte[] content) {
    int[] next = {0};
    return value -> content[next[0]++] = (byte) value;
  }

  private static GraphQl registrar() {
    return world.as(world.registrar());
  }

  /** Different each time. */
  private static LocalFile file(String name) {
    return LocalFile.text(name, UUID.randomUUID() + " Danh sách các trường trên địa bàn huyện\n");
  }

  private static Posted send(String... files) {
    Posted letter =
        Posted.send(
            registrar(),
            Letter.from(world.department())
                .with("attachments", List.of(files))
                .toUnits(world.primarySchool()));
    letter.awaitComplete();
    return letter;
  }

  private static void refusedToSend(String file) {
    Letter letter =
        Letter.from(world.department())
            .with("attachments", List.of(file))
            .toUnits(world.primarySchool());
    assertThat(registrar().mutate("sendDirective", letter.input(), "").codes())
        .containsExactly("ATTACHMENT_UNKNOWN");
  }

  private static JsonNode attachment(Staff viewer, Posted letter) {
    return ask(viewer, letter);
  }

  private static JsonNode ask(Staff viewer, Posted letter) {
    return world
        .as(viewer)
        .ask(ATTACHMENTS, Map.of("id", letter.id()))
        .json()
        .at("/data/directive/attachments/0");
  }

  private static String url(JsonNode attachment) {
    return attachment.at("/link/url").asString();
  }

  private static HttpResponse<byte[]> fetch(String url) {
    return Http.sendForBytes(HttpRequest.newBuilder(registrar().at(url)).build());
  }

  private static boolean isComplete(JsonNode upload) {
    return registrar()
        .data(
            "query($id: ID!) { node(id: $id) { ... on Upload { complete } } }",
            Map.of("id", upload.path("id").asString()))
        .at("/node/complete")
        .asBoolean();
  }

  private static void refused(String url, byte[] content, int status, String code) {
    HttpResponse<String> answer = new LocalFile("", content).put(registrar(), url);
    assertThat(answer.body()).isEqualTo("{\"code\":\"" + code + "\"}");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  /** Without its length said beforehand. */
  private static void refusedAsStream(String url, byte[] content) {
    HttpRequest.BodyPublisher chunks =
        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(content));
    HttpResponse<String> answer =
        Http.send(HttpRequest.newBuilder(registrar().at(url)).PUT(chunks).build());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /** Sends until the server has had enough; answers how much that was. */
  private static long sentUntilRefused(String url) throws IOException {
    URI at = registrar().at(url);
    byte[] piece = ("10000\r\n" + "x".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
    long sent = 0;
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(at, "Transfer-Encoding: chunked"));
      while (sent < 100_000_000) {
        out.write(piece);
        sent += piece.length;
      }
    } catch (IOException closed) {
      return sent;
    }
    return sent;
  }

  private static void breakOff(String url, LocalFile file) throws IOException {
    URI at = registrar().at(url);
    try (Socket socket = new Socket(at.getHost(), at.getPort())) {
      socket.getOutputStream().write(head(at, "Content-Length: " + file.content().length));
      socket.getOutputStream().write(file.content(), 0, 10);
      socket.getOutputStream().flush();
      socket.shutdownOutput();
      InputStream answer = socket.getInputStream();
      assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).doesNotContain(" 204 ");
    }
  }

  private static byte[] head(URI at, String length) {
    return ("PUT " + at.getPath() + " HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** What lies in the store of this file: its bytes and its text. */
  private static List<Path> stored(LocalFile file) {
    Path folder = Path.of(world.world().system().settings().get("LIENLAC_FILES_FOLDER"));
    try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      return files.filter(path -> path.endsWith(file.sha256())).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
