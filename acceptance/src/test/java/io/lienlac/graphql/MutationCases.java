package io.lienlac.graphql;

import io.lienlac.LocalFile;
import io.lienlac.acceptance.World;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** For each mutation an input that is right but for who sends it; each is about something new. */
final class MutationCases {

  private static final String DAY = "2090-01-01";
  private static final String LATER = "2091-01-01";

  private final AuthorityWorld world;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Supplier<Map<String, Object>>> inputs = new HashMap<>();

  MutationCases(AuthorityWorld world) {
    this.world = world;
    inputs.put("establishUnit", () -> section());
    inputs.put("renameUnit", () -> Map.of("unit", madeSection(), "name", "Tổ Văn"));
    inputs.put(
        "moveUnit", () -> Map.of("unit", madeSection(), "parent", world.id("bureau"), "from", DAY));
    inputs.put("closeUnit", () -> Map.of("unit", madeSection(), "to", DAY));
    inputs.put("registerPerson", () -> person());
    inputs.put(
        "linkAccount",
        () ->
            Map.of(
                "person",
                madePerson(),
                "issuer",
                "https://issuer.example",
                "subject",
                "subject-" + count.incrementAndGet()));
    inputs.put("appoint", () -> appointment());
    inputs.put("endAppointment", () -> Map.of("appointment", madeAppointment(), "to", DAY));
    inputs.put("delegate", () -> delegation());
    inputs.put(
        "revokeDelegation",
        () -> Map.of("delegation", world.made("delegate", "delegation", delegation())));
    inputs.put("sendDirective", () -> world.letter("letter " + count.incrementAndGet()));
    inputs.put("beginUpload", () -> annex().announcement(world.id("department")));
    inputs.put("markDirectiveRead", this::receipt);
    inputs.put("acknowledgeDirective", this::receipt);
    inputs.put("createCalendarFeed", Map::of);
    inputs.put("revokeCalendarFeed", () -> Map.of("calendarFeed", world.feed(Role.PRINCIPAL)));
    inputs.put(
        "withdrawDirective", () -> Map.of("directive", sent(Map.of()), "reason", "Sai ngày"));
    inputs.put(
        "remindRecipients",
        () -> Map.of("directive", sent(Map.of("requiredAnswer", "ACKNOWLEDGE"))));
    inputs.put(
        "answerInvitation",
        () ->
            Map.of(
                "directive", sent(AuthorityWorld.INVITATION),
                "unit", world.id("school"),
                "answer", "YES"));
    inputs.put("exportHistory", () -> AuthorityInspections.history(world));
    inputs.put("exportArchive", () -> AuthorityInspections.WISH);
    inputs.put(
        "saveSearch",
        () -> AuthorityInspections.search(world, "search " + count.incrementAndGet()));
    inputs.put(
        "deleteSavedSearch",
        () ->
            Map.of(
                "savedSearch",
                AuthorityWorld.effect(
                    world.as(Role.INSPECTOR),
                    "saveSearch",
                    "savedSearch",
                    AuthorityInspections.search(world, "search " + count.incrementAndGet()))));
    inputs.put("erasePerson", () -> ofPerson(madePerson()));
    inputs.put("placeHold", () -> ofPerson(madePerson()));
    inputs.put("releaseHold", this::hold);
    inputs.put("rebuildProjection", () -> Map.of("name", "directives"));
    inputs.put("pauseRebuild", () -> rebuilding("delegations"));
    inputs.put("cancelRebuild", () -> rebuilding("staff"));
    inputs.put(
        "resumeRebuild",
        () -> {
          Map<String, Object> input = rebuilding("appointments");
          world.operations().attempt("pauseRebuild", "appointments");
          return input;
        });
    inputs.put("openDeadLetter", () -> letter("purpose", "Tìm nguyên nhân"));
    inputs.put("retryDeadLetter", () -> letter("name", AuthorityOperations.FEEDS));
    inputs.put("evictDeadLetter", () -> letter("reason", "Không cần nữa"));
  }

  /** What data-protection officers say of a person. */
  static Map<String, Object> ofPerson(String person) {
    return Map.of("person", person, "legalBasis", "Luật 91/2025/QH15", "caseNumber", "7/XD");
  }

  private Map<String, Object> hold() {
    String person = madePerson();
    String hold =
        world
            .as(Role.DATA_PROTECTION_OFFICER)
            .mutate("placeHold", ofPerson(person), "dataProtection { holds { hold } }")
            .done()
            .json()
            .at("/dataProtection/holds/0/hold")
            .asString();
    return Map.of("person", person, "hold", hold);
  }

  private Map<String, Object> rebuilding(String projection) {
    world.operations().attempt("rebuildProjection", projection);
    return Map.of("name", projection);
  }

  private Map<String, Object> letter(String field, String value) {
    Map<String, Object> input = new HashMap<>();
    input.put("name", AuthorityOperations.FEEDS);
    input.put("deadLetter", world.operations().deadLetter());
    input.put(field, value);
    return input;
  }

  /** A file to be sent. */
  static LocalFile annex() {
    return LocalFile.text("phụ lục.txt", "Danh sách các trường");
  }

  Map<String, Object> input(String mutation) {
    Supplier<Map<String, Object>> input = inputs.get(mutation);
    if (input == null) {
      throw new IllegalArgumentException("no case for " + mutation);
    }
    return input.get();
  }

  private Map<String, Object> section() {
    return Map.of(
        "kind",
        "SECTION",
        "name",
        "Tổ " + count.incrementAndGet(),
        "parent",
        world.id("school"),
        "from",
        World.FROM);
  }

  private String madeSection() {
    return world.made("establishUnit", "unit", section());
  }

  private Map<String, Object> person() {
    return Map.of(
        "unit",
        world.id("school"),
        "familyName",
        "Lê",
        "givenName",
        "Người " + count.incrementAndGet());
  }

  private String madePerson() {
    return world.made("registerPerson", "person", person());
  }

  private Map<String, Object> appointment() {
    return Map.of(
        "person",
        madePerson(),
        "unit",
        world.id("school"),
        "position",
        "TEACHER",
        "from",
        World.FROM);
  }

  private String madeAppointment() {
    return world.made("appoint", "appointment", appointment());
  }

  private Map<String, Object> delegation() {
    return Map.of(
        "appointment", world.id("principal's appointment"),
        "powers", List.of("ACT_FOR_UNIT"),
        "delegate", madePerson(),
        "from", DAY,
        "to", LATER);
  }

  private String sent(Map<String, ?> more) {
    return world.sent("letter " + count.incrementAndGet(), more);
  }

  private Map<String, Object> receipt() {
    return Map.of("directive", world.id("letter"), "unit", world.id("school"));
  }
}
