package io.lienlac.query.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of each processor, all in one document of its index: it is read by its id, past what a
 * search sees, and changed only by who has read its last version.
 */
final class TokenDocuments {

  /** The id of that document. */
  static final String ID = "tokens";

  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;
  private static final int TRIES = 50;

  private final SearchServer server;
  private final SearchIndexes indexes;

  TokenDocuments(SearchServer server, SearchIndexes indexes) {
    this.server = server;
    this.indexes = indexes;
  }

  /** Finds that document. */
  static Query query() {
    return Query.of(query -> query.ids(ids -> ids.values(ID)));
  }

  /** None of an index that is not there. */
  IndexTokens read(String processor) {
    try {
      return source(get(indexes.indexOf(processor)));
    } catch (ElasticsearchException e) {
      if (e.status() == NOT_FOUND) {
        return new IndexTokens(Map.of());
      }
      throw e;
    }
  }

  /** Makes a change to what was read last, as often as others were quicker. */
  IndexTokens change(String processor, UnaryOperator<IndexTokens> change) {
    String index = indexes.indexOf(processor);
    for (int attempt = 1; ; attempt++) {
      try {
        GetResponse<IndexTokens> found = get(index);
        IndexTokens changed = change.apply(source(found));
        write(index, found, changed);
        return changed;
      } catch (ElasticsearchException e) {
        if (e.status() == NOT_FOUND) {
          throw new UnableToClaimTokenException("The index of " + processor + " is gone", e);
        }
        if (e.status() != CONFLICT || attempt == TRIES) {
          throw e;
        }
      }
    }
  }

  private GetResponse<IndexTokens> get(String index) {
    return server.ask(
        client -> client.get(get -> get.index(index).id(ID).realtime(true), IndexTokens.class));
  }

  private static IndexTokens source(GetResponse<IndexTokens> found) {
    @Nullable IndexTokens source = found.source();
    return source == null ? new IndexTokens(Map.of()) : source;
  }

  private void write(String index, GetResponse<IndexTokens> found, IndexTokens changed) {
    server.ask(
        client ->
            client.index(
                write -> {
                  write.index(SearchIndexes.writer(index)).requireAlias(true).id(ID);
                  write.document(changed);
                  return found.found()
                      ? write.ifSeqNo(found.seqNo()).ifPrimaryTerm(found.primaryTerm())
                      : write.opType(OpType.Create);
                }));
  }
}
