package io.lienlac.query.api;

import java.util.UUID;

/** Asks how far a view has followed an aggregate. */
public record FindViewVersion(View view, UUID aggregate) implements Query<ViewVersion> {

  @Override
  public Class<ViewVersion> answer() {
    return ViewVersion.class;
  }
}
