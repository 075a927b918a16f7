package io.lienlac.query.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.indices.GetMappingResponse;
import co.elastic.clients.json.JsonData;
import java.io.InputStream;
import java.io.Reader;
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

  Reader json() {
    return new StringReader(form.toString());
  }

  /** Whether the index that is there was made from this event store. */
  boolean isOfSameStore(GetMappingResponse found) {
    return found.mappings().values().stream()
        .allMatch(
            index -> {
              @Nullable JsonData made = index.mappings().meta().get(STORE);
              return made != null && store.equals(made.to(String.class));
            });
  }
}
