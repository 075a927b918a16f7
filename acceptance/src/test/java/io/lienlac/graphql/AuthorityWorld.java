package io.lienlac.graphql;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.Together;
import io.lienlac.acceptance.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The little world that the authority table speaks of. */
final class AuthorityWorld {

  /** Of one letter, by which it is recognised. */
  private static final String LONG_TEXT =
      "Kính gửi các trường tiểu học: đề nghị báo cáo tình hình khai giảng năm học mới.";

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

  /** When that ends which has an end. */
  static final String FAR_AWAY = "2099-01-01";

  private final RunningSystem system;
  private final World world;
  private final GraphQl administrator;
  private final Map<String, String> ids = new ConcurrentHashMap<>();
  private final Map<String, Object> audience;

  AuthorityWorld(RunningSystem system) {
    this.system = system;
    this.world = World.of(system);
    this.administrator = system.as(RunningSystem.ADMINISTRATOR);
    buildUnits();
    this.audience =
        Map.of(
            "include",
            List.of(
                Map.of("units", List.of(id("school"))),
                Map.of(
                    "units", List.of(id("school")),
                    "addressee", "PEOPLE",
                    "positions", List.of("NURSE"))));
    new AuthorityStaff(this, world).build();
    sendLetters();
    Together.all(
        () -> new AuthorityFollowUps(this, system).build(),
        () -> new AuthorityInspections(this, system).build());
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
    ids.put("root", world.root());
    office("department", "root", "PROVINCIAL_DEPARTMENT", "Sở");
    Together.all(
        () -> office("office", "department", "SECTION", "Văn phòng"),
        () -> office("bureau", "department", "DISTRICT_BUREAU", "Phòng"),
        () -> office("bureauElsewhere", "department", "DISTRICT_BUREAU", "Phòng khác"));
    Together.all(
        () -> school("school", "bureau", "Trường"),
        () -> school("schoolElsewhere", "bureauElsewhere", "Trường khác"));
    Together.all(
        () -> office("subjectGroup", "school", "SECTION", "Tổ Toán"),
        () -> office("closing", "school", "SECTION", "Tổ Văn"));
    made("closeUnit", "unit", Map.of("unit", id("closing"), "to", FAR_AWAY));
  }

  private void office(String name, String parent, String kind, String printed) {
    ids.put(name, world.office(id(parent), kind, printed));
  }

  private void school(String name, String parent, String printed) {
    ids.put(name, world.school(id(parent), "PRIMARY", printed));
  }

  private void sendLetters() {
    String listen = "subscription { inboxItemArrived(unit: \"%s\") { cursor } }";
    JsonNode from = as(Role.PRINCIPAL).hear(listen.formatted(id("school")), 1).getFirst();
    ids.put("longText", LONG_TEXT);
    ids.put("fromTheBeginning", from.at("/inboxItemArrived/cursor").asString());
    List<?> people = List.of(Map.of("person", id("officer")));
    Together.all(
        () -> ids.put("earlier", sent("earlier", Map.of("body", LONG_TEXT))),
        () -> ids.put("memo", sent("memo", Map.of("audience", Map.of("people", people)))));
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
