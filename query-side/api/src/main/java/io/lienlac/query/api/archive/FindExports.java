package io.lienlac.query.api.archive;

import io.lienlac.api.archive.ExportId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Finds exports of the inspector who had them put together. */
public record FindExports(PersonId inspector, Set<ExportId> ids) implements Query<Exports> {

  @Override
  public Class<Exports> answer() {
    return Exports.class;
  }
}
