package io.lienlac.graphql.directive;

import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.graphql.organisation.OrganisationIds;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is to receive a letter, as a client says it. */
record AudienceInput(
    List<SelectionInput> include,
    List<PersonInput> people,
    List<SelectionInput> exclude,
    List<String> excludePeople) {

  Audience audience() {
    return new Audience(
        include.stream().map(SelectionInput::selection).toList(),
        people.stream().map(PersonInput::addressed).toList(),
        exclude.stream().map(SelectionInput::selection).toList(),
        excludePeople.stream().map(OrganisationIds::person).toList());
  }

  /** Included, or excluded: then without a purpose. */
  record SelectionInput(
      @Nullable Purpose purpose,
      List<String> units,
      SelectionReach reach,
      Set<UnitKind> kinds,
      Set<SchoolLevel> levels,
      Set<Ownership> ownerships,
      Addressee addressee,
      Set<Position> positions) {

    Selection selection() {
      return new Selection(
          purpose == null ? Purpose.ACTION : purpose,
          units.stream().map(OrganisationIds::unit).toList(),
          reach,
          kinds,
          levels,
          ownerships,
          addressee,
          positions);
    }
  }

  /** A single person. */
  record PersonInput(String person, Purpose purpose) {

    AddressedPerson addressed() {
      return new AddressedPerson(OrganisationIds.person(person), purpose);
    }
  }
}
