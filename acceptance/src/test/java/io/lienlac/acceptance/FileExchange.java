package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.LocalFile;
import io.lienlac.acceptance.World.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Files as the department's registrar sends them, and others fetch them. */
record FileExchange(SmallWorld world) {

  private static final String ATTACHMENTS =
      "query($id: ID!) { directive(id: $id) { attachments { name mediaType size sha256 link { url"
          + " until } } } }";

  /** Different each time. */
  static LocalFile file(String name) {
    return LocalFile.text(name, UUID.randomUUID() + " Danh sách các trường trên địa bàn huyện\n");
  }

  GraphQl registrar() {
    return world.as(world.registrar());
  }

  JsonNode begin(LocalFile file) {
    return file.begin(registrar(), world.department());
  }

  String upload(LocalFile file) {
    return file.upload(registrar(), world.department());
  }

  Letter letter(String... files) {
    return Letter.from(world.department())
        .with("attachments", List.of(files))
        .toUnits(world.primarySchool());
  }

  Posted send(String... files) {
    Posted letter = Posted.send(registrar(), letter(files));
    letter.awaitComplete();
    return letter;
  }

  void refusedToSend(String file) {
    assertThat(registrar().mutate("sendDirective", letter(file).input(), "").codes())
        .containsExactly("ATTACHMENT_UNKNOWN");
  }

  /** The first file of a letter, as somebody sees it; missing for those who do not. */
  JsonNode attachment(Staff viewer, Posted letter) {
    return world
        .as(viewer)
        .ask(ATTACHMENTS, Map.of("id", letter.id()))
        .json()
        .at("/data/directive/attachments/0");
  }

  static String url(JsonNode linked) {
    return linked.at("/link/url").asString();
  }

  HttpResponse<byte[]> fetch(String url) {
    return Http.sendForBytes(HttpRequest.newBuilder(registrar().at(url)).build());
  }

  int put(LocalFile file, String url) {
    return file.put(registrar(), url).statusCode();
  }

  boolean isComplete(JsonNode upload) {
    return registrar()
        .data(
            "query($id: ID!) { node(id: $id) { ... on Upload { complete } } }",
            Map.of("id", upload.path("id").asString()))
        .at("/node/complete")
        .asBoolean();
  }

  /** What lies in the store of this file: its bytes and its text. */
  List<Path> stored(LocalFile file) {
    Path folder = Path.of(world.world().system().settings().get("LIENLAC_FILES_FOLDER"));
    try (Stream<Path> files = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      return files.filter(path -> path.endsWith(file.sha256())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
