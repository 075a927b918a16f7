package io.lienlac.command.directive;

import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An audience, as tests write it. */
final class Rule {

  private final List<Selection> include = new ArrayList<>();
  private final List<AddressedPerson> people = new ArrayList<>();
  private final List<Selection> exclude = new ArrayList<>();
  private final List<PersonId> excludePeople = new ArrayList<>();

  private Rule() {}

  static Rule of(Part... include) {
    Rule rule = new Rule();
    for (Part part : include) {
      rule.include.add(part.selection);
    }
    return rule;
  }

  static Part units(SelectionReach reach, UnitId... units) {
    return new Part(reach, Addressee.UNITS, units);
  }

  static Part people(SelectionReach reach, UnitId... units) {
    return new Part(reach, Addressee.PEOPLE, units);
  }

  Rule with(PersonId person, Purpose purpose) {
    people.add(new AddressedPerson(person, purpose));
    return this;
  }

  Rule except(Part part) {
    exclude.add(part.selection);
    return this;
  }

  Rule except(PersonId person) {
    excludePeople.add(person);
    return this;
  }

  Audience audience() {
    return new Audience(include, people, exclude, excludePeople);
  }

  /** One selection. */
  static final class Part {

    private Selection selection;

    private Part(SelectionReach reach, Addressee addressee, UnitId... units) {
      selection =
          new Selection(
              Purpose.ACTION,
              List.of(units),
              reach,
              Set.of(),
              Set.of(),
              Set.of(),
              addressee,
              Set.of());
    }

    Part purpose(Purpose purpose) {
      return with(
          purpose,
          selection.kinds(),
          selection.levels(),
          selection.ownerships(),
          selection.positions());
    }

    Part kinds(UnitKind... kinds) {
      return with(
          selection.purpose(),
          Set.of(kinds),
          selection.levels(),
          selection.ownerships(),
          selection.positions());
    }

    Part levels(SchoolLevel... levels) {
      return with(
          selection.purpose(),
          selection.kinds(),
          Set.of(levels),
          selection.ownerships(),
          selection.positions());
    }

    Part ownerships(Ownership... ownerships) {
      return with(
          selection.purpose(),
          selection.kinds(),
          selection.levels(),
          Set.of(ownerships),
          selection.positions());
    }

    Part positions(Position... positions) {
      return with(
          selection.purpose(),
          selection.kinds(),
          selection.levels(),
          selection.ownerships(),
          Set.of(positions));
    }

    private Part with(
        Purpose purpose,
        Set<UnitKind> kinds,
        Set<SchoolLevel> levels,
        Set<Ownership> ownerships,
        Set<Position> positions) {
      selection =
          new Selection(
              purpose,
              selection.units(),
              selection.reach(),
              kinds,
              levels,
              ownerships,
              selection.addressee(),
              positions);
      return this;
    }
  }
}
