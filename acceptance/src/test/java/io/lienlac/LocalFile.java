package io.lienlac;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A file of somebody who is about to send it. */
public record LocalFile(String name, byte[] content) {

  public static LocalFile text(String name, String content) {
    return new LocalFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The input of {@code beginUpload}. */
  public Map<String, Object> announcement(String unit) {
    return Map.of("unit", unit, "name", name, "size", content.length, "sha256", sha256());
  }

  /** Announces it; answers the upload with its link. */
  public JsonNode begin(GraphQl api, String unit) {
    return begin(api, announcement(unit));
  }

  /** Announces it as something that it may not be. */
  public JsonNode begin(GraphQl api, Map<String, ?> announcement) {
    return api.mutate("beginUpload", announcement, "upload { id name link { url until } }")
        .done()
        .json()
        .path("upload");
  }

  public HttpResponse<String> put(GraphQl api, String url) {
    return Http.send(
        HttpRequest.newBuilder(api.at(url)).PUT(BodyPublishers.ofByteArray(content)).build());
  }

  /** Uploads it; answers the id by which it is sent. */
  public String upload(GraphQl api, String unit) {
    JsonNode upload = begin(api, unit);
    HttpResponse<String> answer = put(api, upload.at("/link/url").asString());
    if (answer.statusCode() != 204) {
      throw new AssertionError("not taken: " + answer.statusCode() + " " + answer.body());
    }
    return upload.path("id").asString();
  }
}
