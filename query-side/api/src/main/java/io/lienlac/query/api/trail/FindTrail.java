package io.lienlac.query.api.trail;

import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;
import io.lienlac.query.api.organisation.Scope;

/** Asks what happened to a subject, first to last, so far as the scope lets it be read. */
public record FindTrail(Scope scope, TrailSubject of, TrailFilter filter, PageRequest page)
    implements Query<SubjectTrail> {

  @Override
  public Class<SubjectTrail> answer() {
    return SubjectTrail.class;
  }
}
