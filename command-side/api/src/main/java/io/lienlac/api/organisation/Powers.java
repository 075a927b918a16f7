package io.lienlac.api.organisation;

import static io.lienlac.api.organisation.Power.ACT_FOR_UNIT;
import static io.lienlac.api.organisation.Power.ADMINISTER;
import static io.lienlac.api.organisation.Power.OPERATE;
import static io.lienlac.api.organisation.Power.PROTECT_DATA;
import static io.lienlac.api.organisation.Power.READ_TRAIL;
import static io.lienlac.api.organisation.Power.SEARCH_ARCHIVE;
import static io.lienlac.api.organisation.Power.SEE_ACCESS_LOG;
import static io.lienlac.api.organisation.Power.SEE_DELIVERY;
import static io.lienlac.api.organisation.Power.SEE_STAFF;
import static io.lienlac.api.organisation.Power.SEND_DIRECTIVES;
import static io.lienlac.api.organisation.Reach.OWN_UNIT;
import static io.lienlac.api.organisation.Reach.OWN_UNIT_AND_BELOW;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The one table of which position may do what, where. */
public final class Powers {

  /** What can be handed to a delegate; the rest stays with the post. */
  public static final Set<Power> DELEGABLE = Set.of(SEND_DIRECTIVES, ACT_FOR_UNIT, SEE_DELIVERY);

  private static final List<Grant> HEAD =
      List.of(
          new Grant(SEND_DIRECTIVES, OWN_UNIT),
          new Grant(ACT_FOR_UNIT, OWN_UNIT),
          new Grant(SEE_DELIVERY, OWN_UNIT_AND_BELOW),
          new Grant(SEE_STAFF, OWN_UNIT_AND_BELOW),
          new Grant(ADMINISTER, OWN_UNIT_AND_BELOW),
          new Grant(SEE_ACCESS_LOG, OWN_UNIT));
  private static final List<Grant> DEPUTY =
      List.of(
          new Grant(SEND_DIRECTIVES, OWN_UNIT),
          new Grant(ACT_FOR_UNIT, OWN_UNIT),
          new Grant(SEE_DELIVERY, OWN_UNIT_AND_BELOW),
          new Grant(SEE_STAFF, OWN_UNIT_AND_BELOW));
  private static final List<Grant> DESK = List.of(new Grant(SEE_STAFF, OWN_UNIT_AND_BELOW));
  private static final List<Grant> STAFF = List.of(new Grant(SEE_STAFF, OWN_UNIT));

  private Powers() {}

  /** What {@code position} may do, and how far from the unit of the appointment. */
  public static List<Grant> of(Position position) {
    return switch (position) {
      case DIRECTOR, BUREAU_HEAD, SECTION_HEAD, PRINCIPAL, NURSERY_OWNER -> HEAD;
      case DEPUTY_DIRECTOR, DEPUTY_BUREAU_HEAD, VICE_PRINCIPAL, REGISTRAR -> DEPUTY;
      case ADMINISTRATOR ->
          List.of(
              new Grant(ADMINISTER, OWN_UNIT_AND_BELOW),
              new Grant(SEE_STAFF, OWN_UNIT_AND_BELOW),
              new Grant(OPERATE, OWN_UNIT));
      case OFFICER -> DESK;
      case INSPECTOR ->
          List.of(new Grant(SEARCH_ARCHIVE, OWN_UNIT_AND_BELOW), new Grant(SEE_STAFF, OWN_UNIT));
      case AUDITOR ->
          List.of(
              new Grant(READ_TRAIL, OWN_UNIT_AND_BELOW), new Grant(SEE_STAFF, OWN_UNIT_AND_BELOW));
      case DATA_PROTECTION_OFFICER ->
          List.of(
              new Grant(PROTECT_DATA, OWN_UNIT_AND_BELOW),
              new Grant(SEE_STAFF, OWN_UNIT_AND_BELOW));
      case SUBJECT_GROUP_HEAD, TEACHER, ACCOUNTANT, NURSE, IT_OFFICER -> STAFF;
    };
  }

  /** The positions that hold {@code power} with exactly {@code reach}. */
  public static Set<Position> holding(Power power, Reach reach) {
    return Arrays.stream(Position.values())
        .filter(position -> of(position).contains(new Grant(power, reach)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a unit of {@code kind} has such a post at all. */
  public static boolean fits(Position position, UnitKind kind) {
    return switch (position) {
      case DIRECTOR, DEPUTY_DIRECTOR ->
          kind == UnitKind.MINISTRY || kind == UnitKind.PROVINCIAL_DEPARTMENT;
      case BUREAU_HEAD, DEPUTY_BUREAU_HEAD ->
          kind == UnitKind.DISTRICT_BUREAU || kind == UnitKind.COMMUNE_OFFICE;
      case SECTION_HEAD -> kind == UnitKind.SECTION;
      case PRINCIPAL, VICE_PRINCIPAL, NURSERY_OWNER -> kind == UnitKind.SCHOOL;
      case SUBJECT_GROUP_HEAD, TEACHER, NURSE ->
          kind == UnitKind.SCHOOL || kind == UnitKind.SECTION;
      case OFFICER,
          REGISTRAR,
          ACCOUNTANT,
          IT_OFFICER,
          INSPECTOR,
          AUDITOR,
          ADMINISTRATOR,
          DATA_PROTECTION_OFFICER ->
          true;
    };
  }
}
