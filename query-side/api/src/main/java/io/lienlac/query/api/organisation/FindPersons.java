package io.lienlac.query.api.organisation;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Finds persons by id. Whoever asks has seen their ids in something he may see. */
public record FindPersons(Set<PersonId> ids) implements Query<Persons> {

  @Override
  public Class<Persons> answer() {
    return Persons.class;
  }
}
