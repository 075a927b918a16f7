package io.lienlac.query.search;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.lienlac.query.support.BatchedWrites;
import io.lienlac.query.support.Patience;
import io.lienlac.query.support.Unreachable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what the events of a projection say to its index, one bulk request for each batch. */
public final class IndexWriter {

  private static final int WRITES_PER_REQUEST = 1_000;
  private static final long BYTES_PER_REQUEST = 10_000_000;
  private static final int TRIES = 5;
  private static final int CONFLICT = 409;

  private final SearchServer server;
  private final String index;
  private final Patience patience;
  private final BatchedWrites<IndexWrite, IndexChange> batched = new BatchedWrites<>(this::apply);

  /**
   * @param index the name of the index, with its generation
   */
  public IndexWriter(SearchServer server, String index, Patience patience) {
    this.server = server;
    this.index = server.prefix() + "_" + index;
    this.patience = patience;
  }

  /** What the event at hand writes to one document. */
  public void write(IndexWrite write) {
    batched.write(List.of(write), Set.of());
  }

  /**
   * What the event at hand changes in documents that it does not name; after its batch's writes.
   */
  public void change(IndexChange change) {
    batched.write(List.of(), Set.of(change));
  }

  /** Empties the index of all but its tokens, before it is made anew. */
  public void clear() {
    patience.untilReachable(
        () -> {
          while (deleteSome() > 0) {
            continue;
          }
          return true;
        });
  }

  private void apply(List<IndexWrite> writes, Set<IndexChange> changed) {
    int from = 0;
    while (from < writes.size()) {
      List<IndexWrite> some = run(writes, from);
      patience.untilReachable(() -> write(some));
      from += some.size();
    }
    for (IndexChange change : changed) {
      patience.untilReachable(() -> change.applyTo(SearchIndexes.writer(index), server));
    }
  }

  /** As many as one request takes, one at least. */
  private static List<IndexWrite> run(List<IndexWrite> writes, int from) {
    List<IndexWrite> run = new ArrayList<>();
    long size = 0;
    for (IndexWrite write : writes.subList(from, writes.size())) {
      size += write.size();
      if (!run.isEmpty() && (size > BYTES_PER_REQUEST || run.size() == WRITES_PER_REQUEST)) {
        break;
      }
      run.add(write);
    }
    return run;
  }

  /** What was to be made and is there, as after a redelivery, is changed. */
  private boolean write(List<IndexWrite> writes) {
    List<BulkResponseItem> items =
        ask(writes.stream().map(one -> one.beginning() ? creation(one) : upsert(one)).toList());
    List<BulkOperation> again = new ArrayList<>();
    for (int n = 0; n < items.size(); n++) {
      if (isThere(items.get(n))) {
        again.add(upsert(writes.get(n)));
      } else {
        refuseFailure(items.get(n));
      }
    }
    if (!again.isEmpty()) {
      send(again);
    }
    return true;
  }

  private static boolean isThere(BulkResponseItem item) {
    return item.operationType() == OperationType.Create && item.status() == CONFLICT;
  }

  private static BulkOperation creation(IndexWrite write) {
    return BulkOperation.of(
        operation -> operation.create(create -> create.id(write.id()).document(write.fields())));
  }

  private static BulkOperation upsert(IndexWrite write) {
    return BulkOperation.of(
        operation ->
            operation.update(
                update ->
                    update
                        .id(write.id())
                        .retryOnConflict(TRIES)
                        .action(action -> action.doc(write.fields()).docAsUpsert(true))));
  }

  private void send(List<BulkOperation> operations) {
    ask(operations).forEach(IndexWriter::refuseFailure);
  }

  private List<BulkResponseItem> ask(List<BulkOperation> operations) {
    BulkRequest request =
        BulkRequest.of(
            bulk ->
                bulk.index(SearchIndexes.writer(index)).requireAlias(true).operations(operations));
    return server.ask(client -> client.bulk(request)).items();
  }

  private static void refuseFailure(BulkResponseItem item) {
    @Nullable ErrorCause error = item.error();
    if (error != null) {
      throw failure(item, error);
    }
  }

  private static RuntimeException failure(BulkResponseItem item, ErrorCause error) {
    String what = "%s: %s, %s".formatted(item.id(), error.type(), error.reason());
    boolean gone = "index_not_found_exception".equals(error.type());
    return gone || Unreachable.isPassing(item.status())
        ? new UncheckedIOException(new IOException(what))
        : new NotIndexed(what);
  }

  private int deleteSome() {
    String alias = SearchIndexes.writer(index);
    server.ask(client -> client.indices().refresh(refresh -> refresh.index(alias)));
    List<BulkOperation> deletions =
        server
            .ask(
                client ->
                    client.search(
                        search ->
                            search
                                .index(alias)
                                .size(WRITES_PER_REQUEST)
                                .source(source -> source.fetch(false))
                                .query(
                                    query ->
                                        query.bool(all -> all.mustNot(TokenDocuments.query()))),
                        Void.class))
            .hits()
            .hits()
            .stream()
            .map(Hit::id)
            .map(id -> BulkOperation.of(operation -> operation.delete(delete -> delete.id(id))))
            .toList();
    if (!deletions.isEmpty()) {
      send(deletions);
    }
    return deletions.size();
  }

  /** Elasticsearch refuses a document for what is in it. */
  static final class NotIndexed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotIndexed(String message) {
      super(message);
    }
  }
}
