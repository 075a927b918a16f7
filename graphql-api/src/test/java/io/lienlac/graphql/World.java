package io.lienlac.graphql;

import static java.util.UUID.nameUUIDFromBytes;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.DelegationId;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.DelegationView;
import io.lienlac.query.api.organisation.NameView;
import io.lienlac.query.api.organisation.PersonName;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ministry, a department, two bureaus with a school each, their people, and two letters. */
public final class World {

  static final Instant SENT = Instant.parse("2026-03-02T01:30:00.000001Z");
  private static final LocalDate LONG_AGO = LocalDate.of(2010, 9, 1);
  public static final UnitView MINISTRY = unit("ministry", UnitKind.MINISTRY, null);
  public static final UnitView DEPARTMENT =
      unit("department", UnitKind.PROVINCIAL_DEPARTMENT, MINISTRY);
  public static final UnitView BUREAU = unit("bureau", UnitKind.DISTRICT_BUREAU, DEPARTMENT);
  public static final UnitView BUREAU_ELSEWHERE =
      unit("bureau elsewhere", UnitKind.DISTRICT_BUREAU, DEPARTMENT);
  public static final UnitView SCHOOL = unit("school", UnitKind.SCHOOL, BUREAU);
  public static final UnitView SCHOOL_ELSEWHERE =
      unit("school elsewhere", UnitKind.SCHOOL, BUREAU_ELSEWHERE);
  static final List<UnitView> UNITS =
      List.of(MINISTRY, DEPARTMENT, BUREAU, BUREAU_ELSEWHERE, SCHOOL, SCHOOL_ELSEWHERE);

  public static final PersonView ADMINISTRATOR = person("administrator", MINISTRY);
  public static final PersonView DIRECTOR = person("director", DEPARTMENT);
  public static final PersonView OFFICER = person("officer", DEPARTMENT);
  public static final PersonView BUREAU_HEAD = person("bureau head", BUREAU);
  public static final PersonView PRINCIPAL = person("principal", SCHOOL);
  public static final PersonView PRINCIPAL_ELSEWHERE =
      person("principal elsewhere", SCHOOL_ELSEWHERE);
  public static final PersonView TEACHER = person("teacher", SCHOOL);
  public static final PersonView AUDITOR = person("auditor", DEPARTMENT);
  static final List<PersonView> PERSONS =
      List.of(
          ADMINISTRATOR,
          DIRECTOR,
          OFFICER,
          BUREAU_HEAD,
          PRINCIPAL,
          PRINCIPAL_ELSEWHERE,
          TEACHER,
          AUDITOR);

  public static final AppointmentView DIRECTORSHIP =
      appointment(DIRECTOR, DEPARTMENT, Position.DIRECTOR);
  static final List<AppointmentView> APPOINTMENTS =
      List.of(
          appointment(ADMINISTRATOR, MINISTRY, Position.ADMINISTRATOR),
          DIRECTORSHIP,
          appointment(OFFICER, DEPARTMENT, Position.OFFICER),
          appointment(BUREAU_HEAD, BUREAU, Position.BUREAU_HEAD),
          appointment(PRINCIPAL, SCHOOL, Position.PRINCIPAL),
          appointment(PRINCIPAL_ELSEWHERE, SCHOOL_ELSEWHERE, Position.PRINCIPAL),
          appointment(TEACHER, SCHOOL, Position.TEACHER),
          appointment(AUDITOR, DEPARTMENT, Position.AUDITOR));

  /** The officer may send in the department's name. */
  public static final DelegationView DELEGATION =
      new DelegationView(
          new DelegationId(id("delegation")),
          DIRECTORSHIP.id(),
          DIRECTOR.id(),
          DEPARTMENT.id(),
          Set.of(Power.SEND_DIRECTIVES, Power.ACT_FOR_UNIT),
          OFFICER.id(),
          LONG_AGO,
          LocalDate.of(2100, 1, 1),
          null,
          0);

  public static final DirectiveView EARLIER_LETTER =
      WorldLetters.letter("earlier letter", List.of());
  public static final DirectiveView LETTER =
      WorldLetters.letter(
          "letter",
          List.of(
              new Basis(EARLIER_LETTER.id(), null, null),
              new Basis(null, "3567/GDĐT-TTTT", "Sở Giáo dục và Đào tạo")));
  static final List<DirectiveView> DIRECTIVES = List.of(LETTER, EARLIER_LETTER);
  public static final InboxItemView RECEIVED = WorldLetters.received(LETTER, 0);
  static final List<InboxItemView> ITEMS =
      List.of(RECEIVED, WorldLetters.received(EARLIER_LETTER, 1));

  private World() {}

  public static UUID id(String name) {
    return nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  public static String idOf(UnitView unit) {
    return new GlobalId("OrganisationUnit", unit.id().value()).toString();
  }

  public static String idOf(PersonView person) {
    return new GlobalId("Person", person.id().value()).toString();
  }

  public static String idOf(DirectiveView directive) {
    return new GlobalId("Directive", directive.id().value()).toString();
  }

  private static UnitView unit(String name, UnitKind kind, @Nullable UnitView parent) {
    UnitId id = new UnitId(id(name));
    boolean school = kind == UnitKind.SCHOOL;
    return new UnitView(
        id,
        kind,
        List.of(
            new NameView("old " + name, Instant.EPOCH),
            new NameView(name, Instant.parse("2026-06-01T00:00:00Z"))),
        parent == null
            ? List.of(id)
            : Stream.concat(parent.path().stream(), Stream.of(id)).toList(),
        school ? Set.of(SchoolLevel.LOWER_SECONDARY, SchoolLevel.PRIMARY) : Set.of(),
        school ? Ownership.PUBLIC : null,
        LONG_AGO,
        school ? LocalDate.of(2100, 1, 1) : null,
        0);
  }

  private static PersonView person(String name, UnitView unit) {
    return new PersonView(
        new PersonId(id(name)),
        new Kept<>(new PersonName("Họ", "Đệm", name)),
        "0900000000",
        "1234567890",
        unit.id(),
        0);
  }

  private static AppointmentView appointment(PersonView person, UnitView unit, Position position) {
    return new AppointmentView(
        new AppointmentId(id("appointment of " + person.name().map(PersonName::givenName).or(""))),
        person.id(),
        unit.id(),
        position,
        LONG_AGO,
        null,
        0);
  }
}
