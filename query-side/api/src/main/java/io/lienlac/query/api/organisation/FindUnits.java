package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Finds units by id. Whoever asks has seen their ids in something he may see. */
public record FindUnits(Set<UnitId> ids) implements Query<Units> {

  @Override
  public Class<Units> answer() {
    return Units.class;
  }
}
