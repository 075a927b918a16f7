package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_EARLY;
import static io.lienlac.api.organisation.OrganisationRefusal.PARENT_NOT_FITTING;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.MINISTRY;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static io.lienlac.api.organisation.UnitKind.SCHOOL;
import static io.lienlac.api.organisation.UnitKind.SECTION;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.directory.KnownUnit;
import io.lienlac.command.directory.UnitDirectory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which kind of unit may stand under which, and when. */
final class Tree {

  private Tree() {}

  static boolean fits(UnitKind kind, UnitKind parent) {
    return switch (kind) {
      case MINISTRY -> false;
      case PROVINCIAL_DEPARTMENT -> parent == MINISTRY;
      case DISTRICT_BUREAU -> parent == PROVINCIAL_DEPARTMENT;
      case COMMUNE_OFFICE -> parent == PROVINCIAL_DEPARTMENT || parent == DISTRICT_BUREAU;
      case SCHOOL -> parent != SCHOOL && parent != SECTION;
      case SECTION -> true;
    };
  }

  /**
   * Refuses a parent that does not fit, or is not there as long as the unit is to stand under it: a
   * unit without an end stands for ever where it was put last.
   */
  static void requireFitting(
      UnitDirectory units, UnitKind kind, UnitId parentId, LocalDate from, @Nullable LocalDate to) {
    KnownUnit parent =
        units
            .find(parentId)
            .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "parent"));
    if (!fits(kind, parent.kind())) {
      throw new CommandRefused(PARENT_NOT_FITTING, "parent");
    }
    LocalDate parentsEnd = parent.to();
    if (parentsEnd != null && (to == null || to.isAfter(parentsEnd))) {
      throw new CommandRefused(UNIT_CLOSED, "parent");
    }
    if (from.isBefore(parent.from())) {
      throw new CommandRefused(DATE_TOO_EARLY, "from");
    }
  }
}
