package io.lienlac.graphql.support;

import static io.lienlac.api.CommonRefusal.MALFORMED;

import io.lienlac.api.CommandRefused;
import io.lienlac.graphql.support.Connection.Edge;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns paging arguments into requests for a page, and pages into connections. */
@Component
public class Paging {

  private final Cursors cursors;

  Paging(Cursors cursors) {
    this.cursors = cursors;
  }

  /** The page asked for of {@code list}; refused when the arguments name none. */
  public PageRequest request(String list, int first, @Nullable String after) {
    if (first < 0 || first > PageRequest.LARGEST) {
      throw new CommandRefused(MALFORMED, "first");
    }
    return new PageRequest(first, after == null ? null : place(list, after));
  }

  /** The page of {@code list} with its cursors. */
  public <T> Connection<T> connection(String list, Page<T> page) {
    List<Edge<T>> edges =
        IntStream.range(0, page.items().size())
            .mapToObj(i -> edge(list, page.keys().get(i), page.items().get(i)))
            .toList();
    return Connection.of(edges, page.hasNextPage(), page.hasPreviousPage());
  }

  /** The same of a list that goes on from {@code reached}, where that is not null. */
  public <T> Connection<T> connection(String list, Page<T> page, @Nullable String reached) {
    Connection<T> all = connection(list, page);
    return reached == null ? all : all.goingOnFrom(cursors.encode(list, reached));
  }

  /** Makes a place in a list opaque. */
  public String cursor(String list, String place) {
    return cursors.encode(list, place);
  }

  /** The place that a cursor of the list stands for; refused when it is none of that list. */
  public String place(String list, String cursor) {
    return cursors.decode(list, cursor).orElseThrow(() -> new CommandRefused(MALFORMED, "after"));
  }

  private <T> Edge<T> edge(String list, String key, T item) {
    return new Edge<>(cursors.encode(list, key), item);
  }
}
