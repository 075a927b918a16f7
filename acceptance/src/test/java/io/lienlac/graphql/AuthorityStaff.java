package io.lienlac.graphql;

import io.lienlac.GraphQl;
import io.lienlac.acceptance.Together;
import io.lienlac.acceptance.World;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Who works in the little world, and for whom others act. */
record AuthorityStaff(AuthorityWorld world, World people) {

  void build() {
    Together.all(
        () -> hire(Role.DIRECTOR.account(), "department", "DIRECTOR"),
        () -> hire(Role.OFFICER.account(), "department", "OFFICER"),
        () -> hire(Role.REGISTRARS_DELEGATE.account(), "office", "OFFICER"),
        () -> hire(Role.BUREAU_HEAD.account(), "bureau", "BUREAU_HEAD"),
        () -> hire(Role.BUREAU_HEAD_ELSEWHERE.account(), "bureauElsewhere", "BUREAU_HEAD"),
        () -> hire(Role.PRINCIPAL.account(), "school", "PRINCIPAL"),
        () -> hire(Role.PRINCIPAL_ELSEWHERE.account(), "schoolElsewhere", "PRINCIPAL"),
        () -> hire(Role.AUDITOR.account(), "department", "AUDITOR"),
        () -> hire(Role.AUDITOR_ELSEWHERE.account(), "bureauElsewhere", "AUDITOR"),
        () -> hire(Role.INSPECTOR.account(), "root", "INSPECTOR"),
        () -> hire(Role.DATA_PROTECTION_OFFICER.account(), "root", "DATA_PROTECTION_OFFICER"),
        this::hireTeacher,
        () -> hire("nurse", "school", "NURSE"),
        () -> hire("registrar", "department", "REGISTRAR"),
        () -> hire("clerk", "school", "ACCOUNTANT"));
    List<String> all = List.of("SEND_DIRECTIVES", "ACT_FOR_UNIT", "SEE_DELIVERY");
    world.name("delegation", delegated("registrar", all, "registrars-delegate"));
    world.name("revokedDelegation", delegated("registrar", all, "registrars-delegate"));
    world.made(
        "revokeDelegation", "delegation", Map.of("delegation", world.id("revokedDelegation")));
    delegated("principal", List.of("ACT_FOR_UNIT"), "clerk");
    guard();
  }

  /** Somebody who is to be erased, and cannot be as long as a hold is on. */
  private void guard() {
    String person = people.person(world.id("school"), "Lê", "Giữ");
    world.name("guarded", person);
    GraphQl officer = world.as(Role.DATA_PROTECTION_OFFICER);
    for (String mutation : List.of("placeHold", "erasePerson")) {
      officer.mutate(mutation, MutationCases.ofPerson(person), "viewIsBehind").done();
    }
  }

  private void hire(String account, String unit, String position) {
    Staff staff = people.hire(world.id(unit), position, account);
    world.name(account, staff.person());
    world.name(account + "'s appointment", staff.appointment());
  }

  /** With everything that a record of a person can hold. */
  private void hireTeacher() {
    String teacher =
        world.made(
            "registerPerson",
            "person",
            Map.of(
                "unit", world.id("school"),
                "familyName", "Nguyễn",
                "middleName", "Thị",
                "givenName", "An",
                "phone", "0900000001",
                "sectorIdentifier", "1234567890"));
    world.name("teacher", teacher);
    world.name(
        "teachersAppointment",
        world.made(
            "appoint",
            "appointment",
            Map.of(
                "person",
                teacher,
                "unit",
                world.id("school"),
                "position",
                "TEACHER",
                "from",
                World.FROM,
                "to",
                AuthorityWorld.FAR_AWAY)));
    people.link(teacher, Role.TEACHER.account());
  }

  private String delegated(String holder, List<String> powers, String delegate) {
    return world.made(
        "delegate",
        "delegation",
        Map.of(
            "appointment", world.id(holder + "'s appointment"),
            "powers", powers,
            "delegate", world.id(delegate),
            "from", CivilTime.dateOf(Instant.now()).toString(),
            "to", AuthorityWorld.FAR_AWAY));
  }
}
