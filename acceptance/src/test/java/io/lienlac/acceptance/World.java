package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Payload;
import io.lienlac.RunningSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Builds an organisation through the API, by the first administrator. */
public final class World {

  /** The first day of everything in it. */
  public static final String FROM = "2020-01-01";

  private static final String VIEWER = "{ viewer { appointments { unit { id } } } }";

  private final RunningSystem system;
  private final GraphQl administrator;
  private final String root;

  private World(RunningSystem system, String root) {
    this.system = system;
    this.administrator = system.as(RunningSystem.ADMINISTRATOR);
    this.root = root;
  }

  /** Of a system that has just been started: there is nothing but the first unit. */
  public static World of(RunningSystem system) {
    GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR);
    String root = Eventually.get("the first unit", () -> id(administrator.data(VIEWER), "unit"));
    return new World(system, root);
  }

  private static Optional<String> id(JsonNode data, String field) {
    JsonNode id = data.path("viewer").path("appointments").path(0).path(field).path("id");
    return id.isString() ? Optional.of(id.asString()) : Optional.empty();
  }

  public RunningSystem system() {
    return system;
  }

  /** The ministry. */
  public String root() {
    return root;
  }

  /** Establishes an office. */
  public String office(String parent, String kind, String name) {
    return unit(parent, kind, name, Map.of());
  }

  /** Establishes a public school of one level. */
  public String school(String parent, String level, String name) {
    return unit(parent, "SCHOOL", name, Map.of("levels", List.of(level), "ownership", "PUBLIC"));
  }

  private String unit(String parent, String kind, String name, Map<String, ?> more) {
    Map<String, Object> input = new LinkedHashMap<>(more);
    input.putAll(Map.of("kind", kind, "name", name, "parent", parent, "from", FROM));
    return effect("establishUnit", "unit", input);
  }

  /** Registers a person, without any post. */
  public String person(String unit, String familyName, String givenName) {
    return effect(
        "registerPerson",
        "person",
        Map.of("unit", unit, "familyName", familyName, "givenName", givenName));
  }

  /** Appoints a person; answers with the id of the appointment. */
  public String appoint(String person, String unit, String position) {
    return appoint(person, unit, position, FROM);
  }

  /** Appoints a person from a day on; answers with the id of the appointment. */
  public String appoint(String person, String unit, String position, String from) {
    return effect(
        "appoint",
        "appointment",
        Map.of("person", person, "unit", unit, "position", position, "from", from));
  }

  /** Lets somebody act for the unit of an appointment, until a day. */
  public void delegate(String appointment, String delegate, String from, String to) {
    effect(
        "delegate",
        "delegation",
        Map.of(
            "appointment", appointment,
            "powers", List.of("ACT_FOR_UNIT"),
            "delegate", delegate,
            "from", from,
            "to", to));
  }

  /** Says whose account it is; answers with the person. */
  public String link(String person, String account) {
    return effect(
        "linkAccount",
        "person",
        Map.of(
            "person", person,
            "issuer", system.tokens().issuer(),
            "subject", system.tokens().subject(account)));
  }

  /** Registers a person, appoints it and gives it an account. */
  public Staff hire(String unit, String position, String account) {
    String person = person(unit, "Nguyễn", account);
    List<String> done =
        Together.each(
            List.<Supplier<String>>of(
                () -> appoint(person, unit, position), () -> link(person, account)),
            Supplier::get);
    return new Staff(person, done.getFirst(), unit, account);
  }

  /** Hires several at once; answers in their order. */
  public List<Staff> hire(Opening... openings) {
    return Together.each(List.of(openings), one -> hire(one.unit(), one.position(), one.account()));
  }

  /** Ends an appointment, from today on. */
  public void end(String appointment, String today) {
    effect("endAppointment", "appointment", Map.of("appointment", appointment, "to", today));
  }

  /** Does it, and waits until the view shows its effect. */
  private String effect(String mutation, String field, Map<String, ?> input) {
    Map<String, Object> keyed = new LinkedHashMap<>(input);
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    return Eventually.get(
        mutation + " is shown",
        () -> {
          Payload payload = administrator.mutate(mutation, keyed, field + " { id }").done();
          JsonNode id = payload.json().path(field).path("id");
          return id.isString() ? Optional.of(id.asString()) : Optional.empty();
        });
  }

  /** A post for somebody new, and the name of an account. */
  public record Opening(String unit, String position, String account) {}

  /** Somebody with a post and an account. */
  public record Staff(String person, String appointment, String unit, String account) {}
}
