package io.lienlac.query.organisation;

import java.util.List;

/**
 * From a date until another a unit stands under these units.
 *
 * @param path from the root to the unit itself
 */
public record PathSegment(String from, String until, List<String> path) {

  public PathSegment {
    path = List.copyOf(path);
  }

  boolean touches(String otherFrom, String otherUntil) {
    return from.compareTo(otherUntil) < 0 && otherFrom.compareTo(until) < 0;
  }

  /** Whether it is so on a civil date. */
  public boolean holdsOn(String day) {
    return from.compareTo(day) <= 0 && day.compareTo(until) < 0;
  }

  /** The part of it that lies in a period, with a longer path. */
  PathSegment within(String earliest, String latest, List<String> longer) {
    return new PathSegment(
        from.compareTo(earliest) < 0 ? earliest : from,
        until.compareTo(latest) < 0 ? until : latest,
        longer);
  }
}
