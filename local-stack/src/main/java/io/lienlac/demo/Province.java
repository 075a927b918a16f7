package io.lienlac.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A province's file.
 *
 * @param places after which the schools right under the department are named
 * @param schools how many of each type stand right under the department
 * @param posts appointments beside those that each type of unit has
 */
record Province(
    String key,
    String name,
    LocalDate from,
    List<String> sections,
    List<Office> bureaus,
    @Nullable List<Office> communes,
    List<String> places,
    Map<String, Integer> schools,
    @Nullable List<ExtraPost> posts) {

  List<Office> communesOrNone() {
    return communes == null ? List.of() : communes;
  }

  List<ExtraPost> postsOrNone() {
    return posts == null ? List.of() : posts;
  }

  /**
   * A bureau, or a commune's office, which takes over the schools in its places.
   *
   * @param to the first day on which it is no more
   */
  record Office(
      String key,
      String name,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> places,
      @Nullable Map<String, Integer> schools) {

    Map<String, Integer> schoolsOrNone() {
      return schools == null ? Map.of() : schools;
    }
  }

  /** An appointment of somebody who has another one. */
  record ExtraPost(String person, String unit, String position, LocalDate from) {}
}
