package io.lienlac.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;

/** All documents of an index as they are when the reading begins, except its tokens. */
record IndexDocuments(SearchServer server, String index) implements Iterable<Map<String, Object>> {

  private static final int AT_ONCE = 1_000;
  private static final Time KEPT_FOR = Time.of(time -> time.time("1m"));
  private static final Type FIELDS = new TypeReference<Map<String, Object>>() {}.getType();
  private static final String ID = "_id";

  @Override
  public Iterator<Map<String, Object>> iterator() {
    server.ask(client -> client.indices().refresh(refresh -> refresh.index(index)));
    return new Pages(
        server
            .ask(client -> client.openPointInTime(open -> open.index(index).keepAlive(KEPT_FOR)))
            .id());
  }

  /** Reads one page ahead, and lets go of the moment with the last of them. */
  private final class Pages implements Iterator<Map<String, Object>> {

    private String moment;
    private List<FieldValue> place = List.of();
    private Iterator<Hit<Map<String, Object>>> page;
    private boolean last;

    Pages(String moment) {
      this.moment = moment;
      this.page = read();
    }

    @Override
    public boolean hasNext() {
      if (!page.hasNext() && !last) {
        page = read();
      }
      return page.hasNext();
    }

    @Override
    public Map<String, Object> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Hit<Map<String, Object>> hit = page.next();
      Map<String, Object> document = new HashMap<>(Objects.requireNonNull(hit.source()));
      document.put(ID, hit.id());
      return document;
    }

    private Iterator<Hit<Map<String, Object>>> read() {
      SearchResponse<Map<String, Object>> found =
          server.ask(client -> client.search(request(), FIELDS));
      moment = Objects.requireNonNullElse(found.pitId(), moment);
      List<Hit<Map<String, Object>>> hits = found.hits().hits();
      last = hits.size() < AT_ONCE;
      if (last) {
        server.ask(client -> client.closePointInTime(close -> close.id(moment)));
      } else {
        place = hits.getLast().sort();
      }
      return hits.iterator();
    }

    private SearchRequest request() {
      return SearchRequest.of(
          search -> {
            search.pit(pit -> pit.id(moment).keepAlive(KEPT_FOR)).size(AT_ONCE);
            search.trackTotalHits(total -> total.enabled(false));
            search.query(query -> query.bool(all -> all.mustNot(TokenDocuments.query())));
            search.sort(by -> by.field(field -> field.field("_shard_doc").order(SortOrder.Asc)));
            return place.isEmpty() ? search : search.searchAfter(place);
          });
    }
  }
}
