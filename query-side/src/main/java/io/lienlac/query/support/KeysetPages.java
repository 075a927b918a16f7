package io.lienlac.query.support;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Runs of a sorted list. The list is sorted by one field, no two members share its value, and a run
 * begins after a value: what is inserted or taken away meanwhile moves nothing else.
 *
 * @param field by which the list is sorted, ascending
 * @param parse makes a value of the field out of its text
 */
public record KeysetPages(String field, Function<String, ?> parse) {

  /** Lists that are sorted by a text. */
  public static KeysetPages by(String field) {
    return new KeysetPages(field, text -> text);
  }

  /** The run asked for, of those members that match {@code filter}. */
  public Page<Document> read(MongoCollection<Document> collection, Bson filter, PageRequest page) {
    List<Document> found =
        collection
            .find(after(filter, page))
            .sort(Sorts.ascending(field))
            .limit(page.first() + 1)
            .into(new ArrayList<>());
    List<Document> items = found.subList(0, Math.min(page.first(), found.size()));
    return new Page<>(
        items,
        items.stream().map(item -> String.valueOf(item.get(field))).toList(),
        found.size() > page.first(),
        precedes(collection, filter, page));
  }

  /** The same run of something made of the documents. */
  public static <T> Page<T> map(Page<Document> page, Function<Document, T> mapper) {
    return new Page<>(
        page.items().stream().map(mapper).toList(),
        page.keys(),
        page.hasNextPage(),
        page.hasPreviousPage());
  }

  /** A run without members. */
  public static <T> Page<T> empty() {
    return new Page<>(List.of(), List.of(), false, false);
  }

  private Bson after(Bson filter, PageRequest page) {
    return page.after() == null
        ? filter
        : Filters.and(filter, Filters.gt(field, parse.apply(page.after())));
  }

  private boolean precedes(MongoCollection<Document> collection, Bson filter, PageRequest page) {
    return page.after() != null
        && collection
                .find(Filters.and(filter, Filters.lte(field, parse.apply(page.after()))))
                .projection(Projections.include(field))
                .limit(1)
                .first()
            != null;
  }
}
