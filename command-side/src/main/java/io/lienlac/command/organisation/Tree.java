package io.lienlac.command.organisation;

import static io.lienlac.api.organisation.UnitKind.DISTRICT_BUREAU;
import static io.lienlac.api.organisation.UnitKind.MINISTRY;
import static io.lienlac.api.organisation.UnitKind.PROVINCIAL_DEPARTMENT;
import static io.lienlac.api.organisation.UnitKind.SCHOOL;
import static io.lienlac.api.organisation.UnitKind.SECTION;

import io.lienlac.api.organisation.UnitKind;

/** Which kind of unit may stand under which. */
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
}
