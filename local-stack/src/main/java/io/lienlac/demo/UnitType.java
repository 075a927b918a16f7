package io.lienlac.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A type of unit.
 *
 * @param name what precedes the place or the own name in a school's name
 * @param names own names; without any, schools are named after places
 * @param staff how many, from and to, are in each position
 * @param also a position that the first holder of another one fills beside it
 */
record UnitType(
    @Nullable String name,
    @Nullable List<String> names,
    @Nullable List<String> levels,
    @Nullable String ownership,
    Map<String, List<Integer>> staff,
    @Nullable Map<String, String> also) {

  List<String> levelsOrNone() {
    return levels == null ? List.of() : levels;
  }

  Map<String, String> alsoOrNone() {
    return also == null ? Map.of() : also;
  }

  /** The name of the school with this index among those of its type. */
  String nameOf(int index, List<String> places) {
    int round = index / own(places).size();
    return name + " " + placeOf(index, places) + (round == 0 ? "" : " " + (round + 1));
  }

  /** The place, or the own name, in it. */
  String placeOf(int index, List<String> places) {
    return own(places).get(index % own(places).size());
  }

  private List<String> own(List<String> places) {
    return names == null ? places : names;
  }
}
