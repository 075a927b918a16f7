package io.lienlac.query.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.PageRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page for each of some letters, filled with those that cite it as they are looked at, the one
 * sent last first. A page is full when one more was found than it shows.
 */
final class CitingRun {

  private final PageRequest wanted;
  private final Map<DirectiveId, List<Citation>> found = new HashMap<>();
  private final Set<DirectiveId> open;
  private @Nullable String reached;

  CitingRun(Set<DirectiveId> cited, PageRequest wanted) {
    this.wanted = wanted;
    this.open = new HashSet<>(cited);
    this.reached = wanted.after();
  }

  /** The letters whose pages are not full. */
  Set<DirectiveId> open() {
    return Set.copyOf(open);
  }

  /** The place up to which all were looked at. */
  @Nullable String reached() {
    return reached;
  }

  /** Looks at the next ones, of which the viewer may read these. */
  void look(List<Citation> next, Set<DirectiveId> readable) {
    for (Citation citation : next) {
      reached = citation.place();
      if (readable.contains(citation.letter())) {
        citation.cited().forEach(cited -> add(cited, citation));
      }
    }
  }

  private void add(DirectiveId cited, Citation citation) {
    if (open.contains(cited)) {
      List<Citation> page = found.computeIfAbsent(cited, key -> new ArrayList<>());
      page.add(citation);
      if (page.size() > wanted.first()) {
        open.remove(cited);
      }
    }
  }

  /** There are no others. */
  void end() {
    open.clear();
  }

  /** Those that the pages show. */
  Set<DirectiveId> letters() {
    return found.keySet().stream()
        .flatMap(cited -> shown(cited).stream())
        .map(Citation::letter)
        .collect(Collectors.toSet());
  }

  /** The page of those that cite one, made of what is known of each. */
  <T> Page<T> page(DirectiveId cited, Map<DirectiveId, T> letters) {
    List<T> items = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (Citation citation : shown(cited)) {
      T letter = letters.get(citation.letter());
      if (letter != null) {
        items.add(letter);
        keys.add(citation.place());
      }
    }
    boolean more = open.contains(cited) || all(cited).size() > wanted.first();
    return new Page<>(items, keys, more, wanted.after() != null);
  }

  /**
   * From where to go on behind a page that is not full, unless its last letter says it. That is a
   * time, for the whole place would tell which letter was looked at last.
   */
  @Nullable String reached(DirectiveId cited) {
    if (reached == null || !open.contains(cited)) {
      return null;
    }
    String time = NewestFirst.time(reached);
    List<Citation> shown = shown(cited);
    return shown.isEmpty() || shown.getLast().place().compareTo(time) < 0 ? time : null;
  }

  private List<Citation> shown(DirectiveId cited) {
    List<Citation> all = all(cited);
    return all.subList(0, Math.min(wanted.first(), all.size()));
  }

  private List<Citation> all(DirectiveId cited) {
    return found.getOrDefault(cited, List.of());
  }
}
