package io.lienlac.query.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.GetMappingResponse;
import co.elastic.clients.json.JsonData;
import io.lienlac.query.support.ForeignViews;
import java.io.InputStream;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Settings and mappings of an index, and from which event store it is made.
 *
 * @param store names the event store
 */
record IndexForm(JsonNode form, String store) {

  private static final String STORE = "store";

  static IndexForm of(IndexedProjection projection, String store) {
    InputStream form = projection.getClass().getResourceAsStream(projection.form());
    JsonNode read = JsonMapper.shared().readTree(requireNonNull(form, projection.form()));
    ((ObjectNode) read.path("mappings")).putObject("_meta").put(STORE, store);
    return new IndexForm(read, store);
  }

  /** Makes an index, if it is not there; refuses that of another event store. */
  void makeIfMissing(String index, SearchServer server) {
    if (!server.ask(client -> client.indices().exists(e -> e.index(index))).value()) {
      make(index, server);
    }
    if (!isOfSameStore(server.ask(client -> client.indices().getMapping(g -> g.index(index))))) {
      throw new ForeignViews("Elasticsearch's index '%s'".formatted(index));
    }
  }

  private void make(String index, SearchServer server) {
    try {
      server.ask(
          client ->
              client
                  .indices()
                  .create(
                      create ->
                          create
                              .withJson(new StringReader(form.toString()))
                              .index(index)
                              .aliases(SearchIndexes.writer(index), alias -> alias)));
    } catch (ElasticsearchException e) {
      if (!"resource_already_exists_exception".equals(e.error().type())) {
        throw e;
      }
    }
  }

  /** Whether the index that is there was made from this event store. */
  private boolean isOfSameStore(GetMappingResponse found) {
    return found.mappings().values().stream()
        .allMatch(
            index -> {
              @Nullable JsonData made = index.mappings().meta().get(STORE);
              return made != null && store.equals(made.to(String.class));
            });
  }
}
