package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.AUDIENCE_ABOVE_FOR_INFORMATION_ONLY;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;

import io.lienlac.api.Refusals;
import io.lienlac.api.directive.Addressee;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.directive.SelectionReach;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far an issuer's letters may go: for action to its own unit and below; for information to any
 * unit above and their sections, too, each named by itself.
 *
 * @param standings of the units that a rule names, as far as they are within reach
 * @param people those people named by the rule who are appointed in the issuing unit or below, or
 *     who hold no post and were registered there
 */
record AudienceReach(Map<UnitId, Standing> standings, Set<PersonId> people) {

  /** Where a unit stands, seen from the issuer. */
  record Standing(boolean below, boolean open) {}

  void check(Audience audience) {
    Refusals refusals = new Refusals();
    for (int i = 0; i < audience.include().size(); i++) {
      checkInclusion(refusals, audience.include().get(i), "" + i);
    }
    for (int i = 0; i < audience.exclude().size(); i++) {
      checkExclusion(refusals, audience.exclude().get(i), "" + i);
    }
    for (int i = 0; i < audience.people().size(); i++) {
      refusals.unless(
          people.contains(audience.people().get(i).person()),
          NOT_FOUND_OR_NOT_ALLOWED,
          "audience",
          "people",
          "" + i,
          "person");
    }
    refusals.throwIfAny();
  }

  private void checkInclusion(Refusals refusals, Selection selection, String index) {
    List<UnitId> units = selection.units();
    for (int j = 0; j < units.size(); j++) {
      String[] field = {"audience", "include", index, "units", "" + j};
      Standing standing = standings.get(units.get(j));
      if (standing == null) {
        refusals.unless(false, NOT_FOUND_OR_NOT_ALLOWED, field);
      } else {
        refusals
            .unless(
                standing.below() || isForInformation(selection),
                AUDIENCE_ABOVE_FOR_INFORMATION_ONLY,
                field)
            .unless(standing.open(), UNIT_CLOSED, field);
      }
    }
  }

  private void checkExclusion(Refusals refusals, Selection selection, String index) {
    List<UnitId> units = selection.units();
    for (int j = 0; j < units.size(); j++) {
      refusals.unless(
          standings.containsKey(units.get(j)),
          NOT_FOUND_OR_NOT_ALLOWED,
          "audience",
          "exclude",
          index,
          "units",
          "" + j);
    }
  }

  private static boolean isForInformation(Selection selection) {
    return selection.purpose() != Purpose.ACTION
        && selection.reach() == SelectionReach.ITSELF
        && selection.addressee() == Addressee.UNITS;
  }
}
