package io.lienlac.query.api;

import java.util.UUID;

/**
 * Asks how far a view has followed an aggregate. The view counts every event of the aggregate, also
 * those that change nothing in it.
 */
public record FindViewVersion(View view, UUID aggregate) implements Query<ViewVersion> {

  @Override
  public Class<ViewVersion> answer() {
    return ViewVersion.class;
  }
}
