package io.lienlac.acceptance;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Many teachers in the schools of one department, who came through the API like everyone else.
 *
 * @param department whose registrar may write to all of them
 * @param members the teachers
 */
record Crowd(World world, String department, String registrar, List<Member> members) {

  private static final int PER_SCHOOL = 100;
  private static final int PER_REQUEST = 15;
  private static final int REQUESTS_AT_A_TIME = 48;
  private static final int ACCOUNTS = 20;

  /** One of them; the ids of the person and its appointment. */
  record Member(String person, String appointment) {}

  /** Of so many people, of whom the first few have accounts ({@link #account}). */
  static Crowd of(int size, RunningSystem system) {
    World world = World.of(system);
    String department = world.office(world.root(), "PROVINCIAL_DEPARTMENT", "Sở Hải Dương");
    world.hire(department, "REGISTRAR", "registrar");
    GraphQl administrator = system.as(RunningSystem.ADMINISTRATOR);
    List<String> schools =
        ids(
            administrator,
            "establishUnit",
            "unit",
            inputs(Math.ceilDiv(size, PER_SCHOOL), number -> school(department, number)));
    List<String> people =
        ids(
            administrator,
            "registerPerson",
            "person",
            inputs(size, number -> person(schools.get(number / PER_SCHOOL), number)));
    List<String> appointments =
        ids(
            administrator,
            "appoint",
            "appointment",
            inputs(size, number -> post(people.get(number), schools.get(number / PER_SCHOOL))));
    List<Member> members =
        IntStream.range(0, size)
            .mapToObj(number -> new Member(people.get(number), appointments.get(number)))
            .toList();
    for (int number = 0; number < Math.min(size, ACCOUNTS); number++) {
      world.link(people.get(number), account(number));
    }
    return new Crowd(world, department, "registrar", members);
  }

  /** The account of a member, by the member's place in the list. */
  static String account(int number) {
    return "teacher-" + number;
  }

  /** How many members have accounts. */
  int accounts() {
    return Math.min(members.size(), ACCOUNTS);
  }

  /** A letter to all who are appointed now. */
  Letter letter() {
    return Letter.from(department).toPeopleUnder(department, "TEACHER");
  }

  private static Map<String, Object> school(String department, int number) {
    return Map.of(
        "kind",
        "SCHOOL",
        "name",
        "Trường số " + (number + 1),
        "parent",
        department,
        "levels",
        List.of("PRIMARY"),
        "ownership",
        "PUBLIC",
        "from",
        World.FROM);
  }

  private static Map<String, Object> person(String school, int number) {
    return Map.of(
        "unit",
        school,
        "familyName",
        "Trần",
        "middleName",
        "Thị",
        "givenName",
        "Hoa " + (number + 1));
  }

  private static Map<String, Object> post(String person, String school) {
    return Map.of("person", person, "unit", school, "position", "TEACHER", "from", World.FROM);
  }

  private static List<Map<String, Object>> inputs(
      int count, IntFunction<Map<String, Object>> input) {
    return IntStream.range(0, count).mapToObj(input).toList();
  }

  /** Does many mutations of one kind, several in a request and several requests at a time. */
  private static List<String> ids(
      GraphQl administrator, String mutation, String field, List<Map<String, Object>> inputs) {
    Semaphore places = new Semaphore(REQUESTS_AT_A_TIME);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<String>>> requests = new ArrayList<>();
      for (int from = 0; from < inputs.size(); from += PER_REQUEST) {
        int first = from;
        List<Map<String, Object>> some =
            inputs.subList(from, Math.min(from + PER_REQUEST, inputs.size()));
        requests.add(
            threads.submit(
                () -> {
                  places.acquire();
                  try {
                    return some(administrator, mutation, field, first, some);
                  } finally {
                    places.release();
                  }
                }));
      }
      List<String> ids = new ArrayList<>();
      for (Future<List<String>> request : requests) {
        ids.addAll(request.get());
      }
      return ids;
    } catch (ExecutionException e) {
      throw new AssertionError(mutation + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
  }

  private static List<String> some(
      GraphQl administrator,
      String mutation,
      String field,
      int first,
      List<Map<String, Object>> inputs) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      Map<String, Object> input = new LinkedHashMap<>(inputs.get(i));
      input.put("idempotencyKey", "crowd-" + mutation + "-" + (first + i));
      variables.put("i" + i, input);
    }
    String document = document(mutation, field, inputs.size());
    return Eventually.get(
        mutation + " is shown",
        () -> shown(administrator.data(document, variables), field, inputs.size()));
  }

  private static Optional<List<String>> shown(JsonNode data, String field, int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      JsonNode payload = data.path("m" + i);
      if (!payload.path("userErrors").isEmpty()) {
        throw new AssertionError("Refused: " + payload);
      }
      JsonNode id = payload.path(field).path("id");
      if (!id.isString()) {
        return Optional.empty();
      }
      ids.add(id.asString());
    }
    return Optional.of(ids);
  }

  private static String document(String mutation, String field, int count) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    String variables =
        IntStream.range(0, count)
            .mapToObj(i -> "$i" + i + ": " + type)
            .collect(Collectors.joining(", "));
    String fields =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    "m%d: %s(input: $i%d) { %s { id } userErrors { code field } }"
                        .formatted(i, mutation, i, field))
            .collect(Collectors.joining(" "));
    return "mutation(" + variables + ") { " + fields + " }";
  }
}
