package io.lienlac.query.api.organisation;

import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.Query;

/** Asks for the persons with an appointment today in the viewer's scope ({@code SEE_STAFF}). */
public record SearchPersons(Scope scope, PersonFilter filter, PageRequest page)
    implements Query<PersonPage> {

  @Override
  public Class<PersonPage> answer() {
    return PersonPage.class;
  }
}
