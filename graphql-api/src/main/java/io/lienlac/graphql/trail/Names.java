package io.lienlac.graphql.trail;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.organisation.PersonName;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The names of those who occur in an entry, so far as they are known. */
record Names(Map<UnitId, UnitView> units, Map<PersonId, PersonView> persons) {

  /** Out of what was loaded for the ids, in their order; null for what is not known. */
  static Names of(
      List<UnitId> unitIds,
      List<UnitView> units,
      List<PersonId> personIds,
      List<PersonView> persons) {
    return new Names(byId(unitIds, units), byId(personIds, persons));
  }

  /** The name that a unit had at an instant. */
  Optional<String> unit(UnitId id, Instant at) {
    return Optional.ofNullable(units.get(id)).map(unit -> unit.nameAt(at));
  }

  Optional<PersonalData<String>> person(PersonId id) {
    return Optional.ofNullable(persons.get(id)).map(person -> person.name().map(PersonName::full));
  }

  private static <K, V> Map<K, V> byId(List<K> ids, List<V> found) {
    Map<K, V> byId = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      V one = found.get(i);
      if (one != null) {
        byId.put(ids.get(i), one);
      }
    }
    return byId;
  }
}
