package io.lienlac.query.organisation;

import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where units stand in the tree, and when. A move takes effect at its date, without any event on
 * that day, so that the whole course is worked out beforehand. The first placement of a unit
 * reaches back for ever, the last one forward: whether a unit exists at a time is another question.
 */
final class PathTimeline {

  private final Map<String, List<Placement>> placements;
  private final Map<String, List<PathSegment>> known = new HashMap<>();
  private final Set<String> underWay = new HashSet<>();

  /**
   * @param placements of each unit that is known, in the order of time
   */
  PathTimeline(Map<String, List<Placement>> placements) {
    this.placements = placements;
  }

  /** The paths of a unit, one after another without a gap. */
  List<PathSegment> of(String unit) {
    List<PathSegment> found = known.get(unit);
    if (found == null) {
      found = underWay.add(unit) ? merged(workOut(unit)) : alone(unit);
      underWay.remove(unit);
      known.put(unit, found);
    }
    return found;
  }

  private List<PathSegment> workOut(String unit) {
    List<Placement> own = placements.getOrDefault(unit, List.of());
    if (own.isEmpty()) {
      return alone(unit);
    }
    List<PathSegment> segments = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      String from = i == 0 ? Values.OPEN_BEGINNING : own.get(i).from();
      String until = i + 1 < own.size() ? own.get(i + 1).from() : Values.OPEN_END;
      String parent = own.get(i).parent();
      if (parent == null) {
        segments.add(new PathSegment(from, until, List.of(unit)));
      } else {
        for (PathSegment above : of(parent)) {
          if (above.touches(from, until)) {
            segments.add(above.within(from, until, longer(above.path(), unit)));
          }
        }
      }
    }
    return segments;
  }

  private static List<PathSegment> alone(String unit) {
    return List.of(new PathSegment(Values.OPEN_BEGINNING, Values.OPEN_END, List.of(unit)));
  }

  private static List<String> longer(List<String> path, String unit) {
    List<String> longer = new ArrayList<>(path);
    longer.add(unit);
    return longer;
  }

  private static List<PathSegment> merged(List<PathSegment> segments) {
    List<PathSegment> merged = new ArrayList<>();
    for (PathSegment segment : segments) {
      PathSegment last = merged.isEmpty() ? segment : merged.getLast();
      if (!merged.isEmpty() && last.path().equals(segment.path())) {
        merged.set(
            merged.size() - 1, new PathSegment(last.from(), segment.until(), segment.path()));
      } else {
        merged.add(segment);
      }
    }
    return merged;
  }
}
