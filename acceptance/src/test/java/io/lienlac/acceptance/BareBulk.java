package io.lienlac.acceptance;

import io.lienlac.Http;
import io.lienlac.SearchIndexesOf;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same documents as the archive's, put into an index of the same form by nothing but bulk
 * requests: what Elasticsearch itself can do.
 */
record BareBulk(SearchIndexesOf archive) {

  private static final int IN_ONE_REQUEST = 1_000;
  private static final int DIFFERENT = 2_000;
  private static final List<String> FORM =
      List.of("analysis", "number_of_shards", "number_of_replicas", "refresh_interval");

  /** Documents per second. */
  double perSecond(int count) {
    String name = archive.names().getFirst();
    String bare = "bare_" + name;
    send("PUT", "/" + bare, form(name).toString());
    try {
      List<String> documents = documents(name);
      long start = System.nanoTime();
      for (int from = 0; from < count; from += IN_ONE_REQUEST) {
        StringBuilder lines = new StringBuilder();
        for (int n = from; n < Math.min(count, from + IN_ONE_REQUEST); n++) {
          lines.append("{\"index\":{\"_id\":\"").append(n).append("\"}}\n");
          lines.append(documents.get(n % documents.size())).append('\n');
        }
        if (send("POST", "/" + bare + "/_bulk", lines.toString()).path("errors").asBoolean()) {
          throw new AssertionError("Elasticsearch refuses a document of its own");
        }
      }
      return count / ((System.nanoTime() - start) / 1e9);
    } finally {
      send("DELETE", "/" + bare, "");
    }
  }

  private ObjectNode form(String name) {
    JsonNode index = send("GET", "/" + name, "").path(name);
    ObjectNode settings = JsonMapper.shared().createObjectNode();
    FORM.stream()
        .filter(index.at("/settings/index")::has)
        .forEach(each -> settings.set(each, index.at("/settings/index").path(each)));
    ObjectNode form = JsonMapper.shared().createObjectNode();
    form.set("mappings", index.path("mappings"));
    form.set("settings", JsonMapper.shared().createObjectNode().set("index", settings));
    return form;
  }

  private List<String> documents(String name) {
    send("POST", "/" + name + "/_refresh", "");
    String query =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("query", Map.of("bool", Map.of("must_not", Map.of("ids", ids())))));
    List<String> documents = new ArrayList<>();
    send("POST", "/" + name + "/_search?size=" + DIFFERENT, query)
        .at("/hits/hits")
        .forEach(hit -> documents.add(hit.path("_source").toString()));
    return documents;
  }

  private static Map<String, List<String>> ids() {
    return Map.of("values", List.of(SearchIndexesOf.TOKENS));
  }

  private JsonNode send(String method, String path, String body) {
    HttpResponse<String> response =
        Http.send(
            HttpRequest.newBuilder(URI.create(archive.elasticsearch() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (response.statusCode() != 200) {
      throw new AssertionError(method + " " + path + ": " + response.body());
    }
    return JsonMapper.shared().readTree(response.body());
  }
}
