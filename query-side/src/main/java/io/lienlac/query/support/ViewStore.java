package io.lienlac.query.support;

import java.util.List;

/** The views that one database keeps, and which generation of each is shown. */
public interface ViewStore {

  /** The projections of this code that are kept here. */
  List<ProjectionDefinition> definitions();

  /** Makes ready what projections write to, or sees to it that this is done before they write. */
  void prepare(Patience patience);

  /** Learns what other nodes have switched. */
  void refresh();

  /** Whether there is a generation, this code's or a former one, that is shown. */
  boolean isReadable(ProjectionDefinition definition);

  /** Whether a projection of this code is not shown yet. */
  boolean hides(ProjectionDefinition definition);

  /** Projections of this code that are not shown yet. */
  default List<ProjectionDefinition> hidden() {
    return definitions().stream().filter(this::hides).toList();
  }

  /** Shows a projection that has caught up. */
  void show(ProjectionDefinition definition);
}
