package io.lienlac.query.search;

import io.lienlac.query.support.Projection;

/** Makes one index out of events, alone. */
public interface IndexedProjection extends Projection {

  /** The JSON resource, beside the projection's class, with settings and mappings of the index. */
  default String form() {
    return definition().name() + ".json";
  }
}
