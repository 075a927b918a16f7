package io.lienlac.query.api;

import java.util.List;

/**
 * A run of a sorted list.
 *
 * @param keys for each item its place in the order, from which a later page goes on even when the
 *     item is gone by then
 */
public record Page<T>(
    List<T> items, List<String> keys, boolean hasNextPage, boolean hasPreviousPage) {}
