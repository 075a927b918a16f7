package io.lienlac.graphql.support;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list, as Relay's Cursor Connections have it. */
public record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

  /** An item with its place in the list. */
  public record Edge<T>(String cursor, T node) {}

  /** Where a page stands in its list. */
  public record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  /** The same page, after which the list goes on from another place than its last edge's. */
  Connection<T> goingOnFrom(String cursor) {
    return new Connection<>(
        edges,
        new PageInfo(
            pageInfo.hasNextPage(), pageInfo.hasPreviousPage(), pageInfo.startCursor(), cursor));
  }

  static <T> Connection<T> of(List<Edge<T>> edges, boolean hasNextPage, boolean hasPreviousPage) {
    String start = edges.isEmpty() ? null : edges.getFirst().cursor();
    String end = edges.isEmpty() ? null : edges.getLast().cursor();
    return new Connection<>(edges, new PageInfo(hasNextPage, hasPreviousPage, start, end));
  }
}
