package io.lienlac.acceptance;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.RunningSystem;
import io.lienlac.api.NameBasedId;
import io.lienlac.graphql.support.GlobalId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Thousands of mutations through the API, several in a request and several requests at a time. What
 * comes into being has an id that follows from who wished it, and under which key; so nothing has
 * to wait until a view shows it.
 */
record Bulk(GraphQl actor, UUID person) {

  /** As many aliases as the API lets one request have. */
  private static final int PER_REQUEST = 15;

  private static final int REQUESTS_AT_A_TIME = 8;

  static Bulk by(String account, RunningSystem system) {
    GraphQl actor = system.as(account);
    String person =
        actor
            .data("{ viewer { person { id } } }")
            .path("viewer")
            .path("person")
            .path("id")
            .asString();
    return new Bulk(actor, EventLog.plain(person));
  }

  List<String> establishUnits(int count, IntFunction<Map<String, Object>> input) {
    return all("establishUnit", "OrganisationUnit", count, input);
  }

  List<String> registerPersons(int count, IntFunction<Map<String, Object>> input) {
    return all("registerPerson", "Person", count, input);
  }

  List<String> appoint(int count, IntFunction<Map<String, Object>> input) {
    return all("appoint", "Appointment", count, input);
  }

  void linkAccounts(int count, IntFunction<Map<String, Object>> input) {
    all("linkAccount", "Person", count, input);
  }

  /** Whether the last of both lists can be seen: those before them can then, too. */
  boolean areShown(List<String> people, List<String> appointments) {
    int last = people.size() - 1;
    return IntStream.rangeClosed(Math.max(0, last - REQUESTS_AT_A_TIME * PER_REQUEST), last)
        .allMatch(number -> isShown(people.get(number)) && isShown(appointments.get(number)));
  }

  private boolean isShown(String id) {
    return actor
        .ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id))
        .json()
        .path("data")
        .path("node")
        .isObject();
  }

  private List<String> all(
      String mutation, String type, int count, IntFunction<Map<String, Object>> input) {
    String run = UUID.randomUUID().toString();
    Semaphore places = new Semaphore(REQUESTS_AT_A_TIME);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> requests = new ArrayList<>();
      for (int from = 0; from < count; from += PER_REQUEST) {
        IntStream some = IntStream.range(from, Math.min(from + PER_REQUEST, count));
        Map<String, Map<String, Object>> inputs = new LinkedHashMap<>();
        some.forEach(number -> inputs.put(key(run, number), input.apply(number)));
        places.acquire();
        requests.add(threads.submit(() -> request(mutation, inputs, places)));
      }
      for (Future<?> request : requests) {
        request.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(mutation + " failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    return IntStream.range(0, count)
        .mapToObj(number -> id(mutation, type, key(run, number)))
        .toList();
  }

  private static String key(String run, int number) {
    return run + "-" + number;
  }

  private String id(String mutation, String type, String key) {
    return new GlobalId(type, NameBasedId.of(person.toString(), mutation, key)).toString();
  }

  private void request(String mutation, Map<String, Map<String, Object>> inputs, Semaphore places) {
    try {
      Map<String, Object> variables = new LinkedHashMap<>();
      inputs.forEach(
          (key, input) -> {
            Map<String, Object> keyed = new LinkedHashMap<>(input);
            keyed.put("idempotencyKey", key);
            variables.put("i" + variables.size(), keyed);
          });
      String document = document(mutation, variables.size());
      Eventually.until(
          mutation + " is accepted",
          () -> {
            Answer answer = actor.ask(document, variables);
            return answer.status() != 503 && isAccepted(answer);
          });
    } finally {
      places.release();
    }
  }

  private static boolean isAccepted(Answer answer) {
    answer
        .data()
        .forEach(
            payload -> {
              if (!payload.path("userErrors").isEmpty()) {
                throw new AssertionError("Refused: " + payload);
              }
            });
    return true;
  }

  private static String document(String mutation, int count) {
    String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
    String variables =
        IntStream.range(0, count)
            .mapToObj(i -> "$i" + i + ": " + type)
            .collect(Collectors.joining(", "));
    String fields =
        IntStream.range(0, count)
            .mapToObj(
                i -> "m%d: %s(input: $i%d) { userErrors { code field } }".formatted(i, mutation, i))
            .collect(Collectors.joining(" "));
    return "mutation(" + variables + ") { " + fields + " }";
  }
}
