package io.lienlac.query.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * Whether an index can serve a search: equal values for its first keys, then the sort or a range. A
 * server may then check the rest of the filter on what the index gives it.
 */
final class IndexMatch {

  private static final Set<String> EQUALITIES = Set.of("$eq", "$in");
  private static final Set<String> RANGES = Set.of("$gt", "$gte", "$lt", "$lte");

  private final Set<String> equal = new HashSet<>();
  private final Set<String> ranged = new HashSet<>();
  private boolean everyBranch = true;
  private boolean branched;

  private IndexMatch() {}

  static boolean serves(List<DeclaredIndex> indexes, RecordedSearch search) {
    return new IndexMatch().serve(indexes, search.filter(), search.sort());
  }

  private boolean serve(List<DeclaredIndex> indexes, BsonDocument filter, BsonDocument sort) {
    read("", filter, indexes);
    boolean one =
        serves(List.of("_id"), sort)
            || indexes.stream().anyMatch(index -> serves(index.keys(), sort));
    return one || (branched && everyBranch && sort.isEmpty());
  }

  private boolean serves(List<String> keys, BsonDocument sort) {
    int bound = 0;
    while (bound < keys.size() && equal.contains(keys.get(bound))) {
      bound++;
    }
    List<String> sorted = sort.keySet().stream().filter(field -> !equal.contains(field)).toList();
    if (sorted.isEmpty()) {
      return bound > 0 || ranged.contains(keys.getFirst());
    }
    long directions =
        sort.values().stream().map(direction -> direction.asNumber().intValue()).distinct().count();
    return directions == 1
        && (bound > 0 || ranged.contains(keys.getFirst()))
        && keys.size() >= bound + sorted.size()
        && keys.subList(bound, bound + sorted.size()).equals(sorted);
  }

  private void read(String prefix, BsonDocument filter, List<DeclaredIndex> indexes) {
    filter.forEach(
        (field, condition) -> {
          switch (field) {
            case "$and" ->
                condition.asArray().forEach(part -> read(prefix, part.asDocument(), indexes));
            case "$or" -> {
              branched = true;
              condition
                  .asArray()
                  .forEach(
                      branch ->
                          everyBranch &=
                              new IndexMatch()
                                  .serve(indexes, branch.asDocument(), new BsonDocument()));
            }
            default -> condition(prefix + field, condition, indexes);
          }
        });
  }

  private void condition(String field, BsonValue condition, List<DeclaredIndex> indexes) {
    if (!condition.isDocument() || !condition.asDocument().getFirstKey().startsWith("$")) {
      if (!condition.isRegularExpression()) {
        equal.add(field);
      }
      return;
    }
    condition
        .asDocument()
        .forEach(
            (operator, value) -> {
              if (EQUALITIES.contains(operator)) {
                equal.add(field);
              } else if (RANGES.contains(operator)) {
                ranged.add(field);
              } else if (operator.equals("$elemMatch")) {
                read(field + ".", value.asDocument(), indexes);
              }
            });
  }
}
