package io.lienlac.demo;

import io.lienlac.demo.World.Letter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Uploads the files of letters, before those are sent. */
final class FileLoad {

  private static final String UPLOAD =
      "query($id: ID!) { node(id: $id) { ... on Upload { complete link { url } } } }";

  private final Api api;
  private final Mutations mutations;
  private final Ids ids;

  FileLoad(Api api, Mutations mutations, Ids ids) {
    this.api = api;
    this.mutations = mutations;
    this.ids = ids;
  }

  /** The ids of the letter's files, in their order. */
  List<String> load(Letter letter) {
    return letter.files().entrySet().stream()
        .map(file -> load(letter, file.getKey(), Resources.bytes("files/" + file.getValue())))
        .toList();
  }

  private String load(Letter letter, String name, byte[] content) {
    String key = letter.key() + ":" + name;
    mutations.allKeepingIds(
        List.of(
            new Wish(letter.sender(), Mutation.BEGIN_UPLOAD, key)
                .with("unit", ids.unit(letter.issuer()))
                .with("name", name)
                .with("size", content.length)
                .with("sha256", sha256(content))));
    String id = ids.upload(key);
    JsonNode upload = api.ask(letter.sender(), UPLOAD, Map.of("id", id)).path("node");
    if (!upload.path("complete").asBoolean()) {
      api.put(upload.at("/link/url").asString(), content);
    }
    return id;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
