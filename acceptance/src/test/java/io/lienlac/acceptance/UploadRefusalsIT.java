package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Http;
import io.lienlac.LocalFile;
import io.lienlac.WithoutViews;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Bytes that are not taken, and links that lead nowhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class UploadRefusalsIT {

  private final SmallWorld world = SmallWorld.shared();
  private final FileExchange files = new FileExchange(world);

  @Test
  void aLinkThatWasChangedOrIsOfAnotherUseIsNone() {
    JsonNode upload = files.begin(FileExchange.file("b.txt"));
    String url = FileExchange.url(upload);
    assertThat(files.fetch(url).statusCode()).isEqualTo(404);
    for (int i : List.of("/files/".length(), url.length() / 2, url.length() - 2)) {
      char other = url.charAt(i) == 'A' ? 'B' : 'A';
      String changed = url.substring(0, i) + other + url.substring(i + 1);
      assertThat(files.put(FileExchange.file("b.txt"), changed)).isEqualTo(404);
    }
  }

  @Test
  void bytesThatAreNotWhatWasAnnouncedAreRefused() {
    LocalFile file = FileExchange.file("c.txt");
    String url = FileExchange.url(files.begin(file));
    byte[] other = file.content().clone();
    other[0] ^= 1;
    refused(url, other, 422, "DIGEST_DIFFERS");
    refused(url, new byte[] {file.content()[0]}, 422, "SMALLER_THAN_DECLARED");
    byte[] longer = new byte[file.content().length + 1];
    refused(url, longer, 413, "LARGER_THAN_DECLARED");
    refusedAsStream(url, new byte[100_000]);
    assertThat(files.put(file, url)).isEqualTo(204);
    assertThat(files.put(file, url)).isEqualTo(204);
  }

  @Test
  void theTypeIsToldByTheContent() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    byte[] page = "<!DOCTYPE html><html><script>1</script></html>".getBytes(StandardCharsets.UTF_8);
    for (byte[] content : List.of(program, page)) {
      LocalFile file = new LocalFile("Công văn.pdf", content);
      String url = FileExchange.url(files.begin(file));
      refused(url, content, 415, "TYPE_NOT_ALLOWED");
    }
  }

  @Test
  void whatIsTooLargeIsNotEvenTakenOn() {
    Map<String, Object> large =
        new HashMap<>(FileExchange.file("d.txt").announcement(world.department()));
    large.put("size", 50 * 1024 * 1024 + 1);
    assertThat(files.registrar().mutate("beginUpload", large, "").codes())
        .containsExactly("FILE_TOO_LARGE");
  }

  @Test
  void anEndlessBodyIsCutOffWhileItComes() throws IOException {
    String url = FileExchange.url(files.begin(FileExchange.file("e.txt")));
    assertThat(sentUntilRefused(url)).isLessThan(20_000_000);
  }

  @Test
  void bytesThatBreakOffLeaveNothingAndCanBeSentAgain() throws IOException {
    LocalFile file = FileExchange.file("f.txt");
    JsonNode upload = files.begin(file);
    String url = FileExchange.url(upload);
    breakOff(url, file);
    assertThat(files.isComplete(upload)).isFalse();
    files.refusedToSend(upload.path("id").asString());
    assertThat(files.stored(file)).isEmpty();
    assertThat(files.put(file, url)).isEqualTo(204);
    assertThat(files.isComplete(upload)).isTrue();
    assertThat(files.stored(file)).hasSize(2);
  }

  private void refused(String url, byte[] content, int status, String code) {
    HttpResponse<String> answer = new LocalFile("", content).put(files.registrar(), url);
    assertThat(answer.body()).isEqualTo("{\"code\":\"" + code + "\"}");
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  /** Without its length said beforehand. */
  private void refusedAsStream(String url, byte[] content) {
    HttpRequest.BodyPublisher chunks =
        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content));
    HttpResponse<String> answer =
        Http.send(HttpRequest.newBuilder(files.registrar().at(url)).PUT(chunks).build());
    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /** Sends until the server has had enough; answers how much that was. */
  private long sentUntilRefused(String url) throws IOException {
    URI at = files.registrar().at(url);
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

  private void breakOff(String url, LocalFile file) throws IOException {
    URI at = files.registrar().at(url);
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
}
