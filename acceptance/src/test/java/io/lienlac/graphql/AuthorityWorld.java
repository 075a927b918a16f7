package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.World;
import io.lienlac.acceptance.World.Staff;
import io.lienlac.api.CivilTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The little world that the authority table speaks of. */
final class AuthorityWorld {

  /** What makes an invitation of a letter. */
  static final Map<String, Object> INVITATION =
      Map.of(
          "kind",
          "INVITATION",
          "occasion",
          Map.of(
              "beginsAt", "2099-01-05T01:00:00Z",
              "endsAt", "2099-01-05T04:00:00Z",
              "venue", "Hội trường"));

  private static final String FAR_AWAY = "2099-01-01";

  private final RunningSystem system;
  private final World world;
  private final GraphQl administrator;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Object> audience;

  AuthorityWorld(RunningSystem system) {
    this.system = system;
    this.world = World.of(system);
    this.administrator = system.as(RunningSystem.ADMINISTRATOR);
    buildUnits();
    buildStaff();
    this.audience =
        Map.of(
            "include",
            List.of(
                Map.of("units", List.of(id("school"))),
                Map.of(
                    "units", List.of(id("school")),
                    "addressee", "PEOPLE",
                    "positions", List.of("NURSE"))));
    sendLetters();
    new AuthorityFollowUps(this, system).build();
    new AuthorityInspections(this, system).build();
    operations().build();
  }

  AuthorityOperations operations() {
    return new AuthorityOperations(this, system);
  }

  /** The id that the table calls by this name. */
  String id(String name) {
    String id = ids.get(name);
    if (id == null) {
      throw new IllegalArgumentException("the table names what there is not: " + name);
    }
    return id;
  }

  Map<String, Object> audience() {
    return audience;
  }

  GraphQl as(Role role) {
    return system.as(role.account());
  }

  /** Does what only prepares, with all power, and answers with the id of what it made. */
  String made(String mutation, String field, Map<String, ?> input) {
    return effect(administrator, mutation, field, input);
  }

  private void buildUnits() {
    ids.put("department", world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở"));
    ids.put("office", world.office(id("department"), "SECTION", "Văn phòng"));
    ids.put("bureau", world.office(id("department"), "DISTRICT_BUREAU", "Phòng"));
    ids.put("bureauElsewhere", world.office(id("department"), "DISTRICT_BUREAU", "Phòng khác"));
    ids.put("school", world.school(id("bureau"), "PRIMARY", "Trường"));
    ids.put("subjectGroup", world.office(id("school"), "SECTION", "Tổ Toán"));
    ids.put("closing", world.office(id("school"), "SECTION", "Tổ Văn"));
    made("closeUnit", "unit", Map.of("unit", id("closing"), "to", FAR_AWAY));
    ids.put("schoolElsewhere", world.school(id("bureauElsewhere"), "PRIMARY", "Trường khác"));
  }

  private void buildStaff() {
    hire(Role.DIRECTOR, "department", "DIRECTOR");
    hire(Role.OFFICER, "department", "OFFICER");
    hire(Role.REGISTRARS_DELEGATE, "office", "OFFICER");
    hire(Role.BUREAU_HEAD, "bureau", "BUREAU_HEAD");
    hire(Role.BUREAU_HEAD_ELSEWHERE, "bureauElsewhere", "BUREAU_HEAD");
    hire(Role.PRINCIPAL, "school", "PRINCIPAL");
    hire(Role.PRINCIPAL_ELSEWHERE, "schoolElsewhere", "PRINCIPAL");
    hire(Role.AUDITOR, "department", "AUDITOR");
    hire(Role.AUDITOR_ELSEWHERE, "bureauElsewhere", "AUDITOR");
    ids.put("root", world.root());
    world.hire(id("root"), "INSPECTOR", Role.INSPECTOR.account());
    hireTeacher();
    world.hire(id("school"), "NURSE", "nurse");
    Staff registrar = world.hire(id("department"), "REGISTRAR", "registrar");
    List<String> all = List.of("SEND_DIRECTIVES", "ACT_FOR_UNIT", "SEE_DELIVERY");
    String delegate = id("registrars-delegate");
    ids.put("delegation", delegated(registrar.appointment(), all, delegate));
    ids.put("revokedDelegation", delegated(registrar.appointment(), all, delegate));
    made("revokeDelegation", "delegation", Map.of("delegation", id("revokedDelegation")));
    String clerk = world.hire(id("school"), "ACCOUNTANT", "clerk").person();
    delegated(id("principal's appointment"), List.of("ACT_FOR_UNIT"), clerk);
  }

  private void hire(Role role, String unit, String position) {
    Staff staff = world.hire(id(unit), position, role.account());
    ids.put(role.account(), staff.person());
    ids.put(role.account() + "'s appointment", staff.appointment());
  }

  /** With everything that a record of a person can hold. */
  private void hireTeacher() {
    String teacher =
        made(
            "registerPerson",
            "person",
            Map.of(
                "unit", id("school"),
                "familyName", "Nguyễn",
                "middleName", "Thị",
                "givenName", "An",
                "phone", "0900000001",
                "sectorIdentifier", "1234567890"));
    ids.put("teacher", teacher);
    ids.put(
        "teachersAppointment",
        made(
            "appoint",
            "appointment",
            Map.of(
                "person",
                teacher,
                "unit",
                id("school"),
                "position",
                "TEACHER",
                "from",
                World.FROM,
                "to",
                FAR_AWAY)));
    world.link(teacher, Role.TEACHER.account());
  }

  private String delegated(String appointment, List<String> powers, String delegate) {
    return made(
        "delegate",
        "delegation",
        Map.of(
            "appointment", appointment,
            "powers", powers,
            "delegate", delegate,
            "from", CivilTime.dateOf(Instant.now()).toString(),
            "to", FAR_AWAY));
  }

  private void sendLetters() {
    String listen = "subscription { inboxItemArrived(unit: \"%s\") { cursor } }";
    JsonNode from = as(Role.PRINCIPAL).hear(listen.formatted(id("school")), 1).getFirst();
    ids.put("fromTheBeginning", from.at("/inboxItemArrived/cursor").asString());
    ids.put("earlier", sent("earlier", Map.of()));
    List<?> people = List.of(Map.of("person", id("officer")));
    ids.put("memo", sent("memo", Map.of("audience", Map.of("people", people))));
    Map<String, Object> letter = letter("letter");
    letter.putAll(
        Map.of(
            "number", "1054",
            "symbol", "SGDĐT-CTTT",
            "place", "Hà Nội",
            "about", id("teacher"),
            "signer", Map.of("person", id("director"), "position", "DIRECTOR", "capacity", "HEAD"),
            "recipientLines", List.of(Map.of("text", "Như trên", "purpose", "ACTION")),
            "basis",
                List.of(
                    Map.of("directive", id("earlier")),
                    Map.of("number", "3567/GDĐT", "issuer", "Sở"),
                    Map.of("directive", id("memo"))),
            "requiredAnswer", "ACKNOWLEDGE",
            "dueAt", "2099-01-01T00:00:00Z"));
    GraphQl delegate = as(Role.REGISTRARS_DELEGATE);
    letter.put("attachments", List.of(MutationCases.annex().upload(delegate, id("department"))));
    ids.put("letter", effect(delegate, "sendDirective", "directive", letter));
    awaitDelivered(id("letter"));
    Map<String, String> receipt = Map.of("directive", id("letter"), "unit", id("school"));
    ids.put("received", effect(system.as("clerk"), "acknowledgeDirective", "inboxItem", receipt));
  }

  /** From now on the table may call something by this name. */
  void name(String name, String id) {
    ids.put(name, id);
  }

  String feed(Role role) {
    return effect(as(role), "createCalendarFeed", "calendarFeed", Map.of());
  }

  /** Sends a letter, to the school unless more says otherwise, and waits until it is there. */
  String sent(String subject, Map<String, ?> more) {
    Map<String, Object> letter = letter(subject);
    letter.putAll(more);
    String directive = effect(as(Role.DIRECTOR), "sendDirective", "directive", letter);
    awaitDelivered(directive);
    return directive;
  }

  Map<String, Object> letter(String subject) {
    Map<String, Object> input = new HashMap<>(Map.of("kind", "DOCUMENT", "body", "Kính gửi"));
    input.put("issuer", id("department"));
    input.put("date", "2017-08-23");
    input.put("subject", subject);
    input.put("audience", Map.of("include", List.of(Map.of("units", List.of(id("school"))))));
    return input;
  }

  private void awaitDelivered(String id) {
    String query = "query($id: ID!) { directive(id: $id) { audience { complete } } }";
    GraphQl to = as(Role.DIRECTOR);
    Eventually.until(
        "delivered",
        () -> to.data(query, Map.of("id", id)).at("/directive/audience/complete").asBoolean());
  }

  static String effect(GraphQl api, String mutation, String field, Map<String, ?> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    return Eventually.get(
        mutation + " is shown",
        () -> {
          JsonNode id =
              api.mutate(mutation, keyed, field + " { id }").done().json().at("/" + field + "/id");
          return id.isString() ? Optional.of(id.asString()) : Optional.empty();
        });
  }
}
