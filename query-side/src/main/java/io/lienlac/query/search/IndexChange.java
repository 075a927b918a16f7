package io.lienlac.query.search;

import co.elastic.clients.elasticsearch._types.Conflicts;
import co.elastic.clients.elasticsearch.core.UpdateByQueryResponse;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are set, and others that are taken away, in all documents that say this. It comes out
 * the same however often it is done.
 *
 * @param field a keyword
 */
public record IndexChange(
    String field, String value, Map<String, Object> fields, Set<String> removed) {

  private static final String SCRIPT =
      "for (String field : params.removed) { ctx._source.remove(field) }"
          + " ctx._source.putAll(params.fields)";

  public IndexChange {
    fields = Map.copyOf(fields);
    removed = Set.copyOf(removed);
  }

  /** Documents that others write to meanwhile are changed once more. */
  boolean applyTo(String index, SearchServer server) {
    @Nullable Long conflicts;
    do {
      server.ask(client -> client.indices().refresh(refresh -> refresh.index(index)));
      conflicts = update(index, server).versionConflicts();
    } while (conflicts != null && conflicts > 0);
    return true;
  }

  private UpdateByQueryResponse update(String index, SearchServer server) {
    return server.ask(
        client ->
            client.updateByQuery(
                update ->
                    update
                        .index(index)
                        .conflicts(Conflicts.Proceed)
                        .refresh(true)
                        .query(query -> query.term(term -> term.field(field).value(value)))
                        .script(
                            script ->
                                script
                                    .source(source -> source.scriptString(SCRIPT))
                                    .params("fields", JsonData.of(fields))
                                    .params("removed", JsonData.of(List.copyOf(removed))))));
  }
}
