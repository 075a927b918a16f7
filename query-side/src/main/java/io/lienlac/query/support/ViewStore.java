package io.lienlac.query.support;

import java.util.List;
import java.util.Optional;

/** The views that one database keeps, and which run of each is shown. */
public interface ViewStore {

  ViewDatabase database();

  /** The projections of this code that are kept here, each in its first run. */
  List<ProjectionDefinition> definitions();

  /**
   * Makes ready what projections write to, and learns what is shown; refuses what was made from
   * another event store. Nothing can be read before.
   */
  void prepare();

  /** Learns what other nodes have switched. */
  void refresh();

  /** Whether there is a generation, this code's or a former one, that is shown. */
  boolean isReadable(ProjectionDefinition definition);

  /** The run that is shown, if it is one of this code's generation. */
  Optional<ProjectionDefinition> shownRun(ProjectionDefinition definition);

  /** The run that this code keeps up to date for readers, or is to show first. */
  default ProjectionDefinition current(ProjectionDefinition definition) {
    return shownRun(definition).orElse(definition.inRun(0));
  }

  /** Whether a run is not shown yet: neither it nor a later one, or a newer generation. */
  boolean hides(ProjectionDefinition run);

  /** Projections of this code of which no run is shown yet. */
  default List<ProjectionDefinition> hidden() {
    return definitions().stream().filter(this::hides).toList();
  }

  /** Makes ready what another run writes to. */
  void create(ProjectionDefinition run);

  /** Shows a run that has caught up, from now on and for ever, until a later one is shown. */
  void show(ProjectionDefinition run);

  /** Drops what a run has written, its tokens last: whoever finds them drops it again. */
  void drop(ProjectionDefinition run);

  /** The digest of all documents that are shown of a view, which are all read for it. */
  String digest(ProjectionDefinition definition);
}
