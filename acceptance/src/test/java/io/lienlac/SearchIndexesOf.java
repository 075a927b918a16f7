package io.lienlac;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The indexes of one system in Elasticsearch, past the application.
 *
 * @param prefix how their names begin
 */
public record SearchIndexesOf(String elasticsearch, String prefix) {

  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

  /** The id of the document in each index that holds the tokens. */
  public static final String TOKENS = "tokens";

  private static final int MOST = 10_000;

  /** The names of the indexes, with their generations. */
  public List<String> names() {
    return List.copyOf(send("GET", "/" + prefix + "_*/_alias", "").propertyNames());
  }

  /** Drops them all, tokens and pointers included. */
  public void drop() {
    names().forEach(this::drop);
  }

  /** Drops one. */
  public void drop(String name) {
    send("DELETE", "/" + name, "");
  }

  /** The documents of each index, by the name of the index without the prefix. */
  public Map<String, List<Map<String, Object>>> documents() {
    Map<String, List<Map<String, Object>>> documents = new TreeMap<>();
    for (String name : names()) {
      send("POST", "/" + name + "/_refresh", "");
      List<Map<String, Object>> found = new ArrayList<>();
      for (JsonNode hit :
          send("GET", "/" + name + "/_search?size=" + MOST, "").path("hits").path("hits")) {
        if (!hit.path("_id").asString().equals(TOKENS)) {
          Map<String, Object> fields =
              JsonMapper.shared().convertValue(hit.path("_source"), FIELDS);
          fields.put("_id", hit.path("_id").asString());
          found.add(fields);
        }
      }
      documents.put(name.substring(prefix.length() + 1), found);
    }
    return documents;
  }

  private JsonNode send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(elasticsearch + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> response = Http.send(request);
    if (response.statusCode() != 200) {
      throw new AssertionError(method + " " + path + ": " + response.body());
    }
    return JsonMapper.shared().readTree(response.body());
  }
}
