package io.lienlac.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.Payload;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.graphql.AuthorityTable.Row;
import io.lienlac.graphql.AuthorityTable.Section;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Asks the running system, as everybody, for everything that the authority table speaks of. */
@WithoutViews
@TestInstance(Lifecycle.PER_CLASS)
class AuthorityTableIT {

  private static final String REFUSED = "NOT_FOUND_OR_NOT_ALLOWED";
  private static final String NO_CURSOR = "MALFORMED";
  private static final Pattern NAME = Pattern.compile("\\$(\\w+)");

  private final AuthorityTable table = AuthorityTable.read();
  private final RunningSystem system = RunningSystem.fresh();
  private final AuthorityWorld world = new AuthorityWorld(system);
  private final MutationCases cases = new MutationCases(world);

  @BeforeAll
  void awaitViews() {
    system.awaitViews(Duration.ofMinutes(1));
  }

  @AfterAll
  void close() {
    system.close();
  }

  @TestFactory
  Stream<DynamicTest> fieldsAreSeenByWhomTheyAreFor() {
    return table.queries().stream()
        .flatMap(
            section ->
                section.rows().stream()
                    .map(
                        row ->
                            DynamicTest.dynamicTest(
                                section.ask().replace("%", row.selection()),
                                () -> assertThat(seers(section, row)).isEqualTo(row.allowed()))));
  }

  @TestFactory
  Stream<DynamicTest> somebodyElsesCursorShowsNothingMore() {
    return table.pagedLists().stream()
        .map(list -> DynamicTest.dynamicTest(list.first(), () -> readOnFromElsewhere(list)));
  }

  @TestFactory
  Stream<DynamicTest> mutationsAreForWhomTheyAreFor() {
    return table.mutations().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.field(), () -> assertThat(doers(row)).isEqualTo(row.allowed())));
  }

  private Set<Role> seers(Section section, Row row) {
    Set<Role> seers = EnumSet.noneOf(Role.class);
    String operation = operation(section.ask().replace("%", row.selection()));
    if (operation.startsWith("subscription")) {
      return hearers(section, row, operation);
    }
    for (Role role : row.asked()) {
      Answer answer = answer(role, operation);
      assertThat(codes(answer)).as("codes told to " + role).isSubsetOf(REFUSED);
      if (isValue(answer.json().at("/data" + section.at()).path(row.field()))) {
        seers.add(role);
      }
    }
    return seers;
  }

  private Answer answer(Role role, String operation) {
    return world
        .as(role)
        .ask(
            operation,
            operation.contains("$audience") ? Map.of("audience", world.audience()) : Map.of());
  }

  private void readOnFromElsewhere(PagedList list) {
    Role owner = list.row().allowed().iterator().next();
    String cursor = cursors(page(owner, list, list.first())).getFirst();
    for (Role role : list.row().asked()) {
      List<String> seen = cursors(page(role, list, list.after(cursor)));
      if (list.row().allowed().contains(role)) {
        assertThat(walk(role, list)).as("seen by " + role).containsAll(seen);
      } else {
        assertThat(seen).as("seen by " + role).isEmpty();
      }
    }
  }

  /** The whole list, as whoever asks may see it. */
  private Set<String> walk(Role role, PagedList list) {
    Set<String> all = new HashSet<>();
    String next = list.first();
    while (true) {
      JsonNode page = page(role, list, next);
      all.addAll(cursors(page));
      if (!page.at("/pageInfo/hasNextPage").asBoolean(false)) {
        return all;
      }
      next = list.after(page.at("/pageInfo/endCursor").asString());
    }
  }

  private JsonNode page(Role role, PagedList list, String ask) {
    Answer answer = answer(role, operation(ask));
    assertThat(codes(answer)).as("codes told to " + role).isSubsetOf(REFUSED, NO_CURSOR);
    return answer.json().at("/data" + list.section().at()).path(list.row().field());
  }

  private static List<String> cursors(JsonNode page) {
    return page.path("edges").valueStream().map(edge -> edge.path("cursor").asString()).toList();
  }

  /** A fault is no refusal, though it leaves a field without a value, too. */
  private static List<String> codes(Answer answer) {
    return answer
        .errors()
        .valueStream()
        .map(error -> error.at("/extensions/code").asString())
        .toList();
  }

  /** The first event may say less than those that follow it. */
  private Set<Role> hearers(Section section, Row row, String operation) {
    Set<Role> hearers = EnumSet.noneOf(Role.class);
    for (Role role : row.asked()) {
      if (world.as(role).hear(operation, 2).stream()
          .anyMatch(event -> isValue(event.at(section.at()).path(row.field())))) {
        hearers.add(role);
      }
    }
    return hearers;
  }

  /** The operation with the ids of this world in the place of their names. */
  private String operation(String ask) {
    String withIds =
        NAME.matcher(ask)
            .replaceAll(
                name ->
                    name.group(1).equals("audience")
                        ? Matcher.quoteReplacement("$audience")
                        : "\"" + world.id(name.group(1)) + "\"");
    if (ask.startsWith("mutation ")) {
      return "mutation { " + withIds.substring("mutation ".length()) + " }";
    }
    if (ask.startsWith("subscription ")) {
      return "subscription { " + withIds.substring("subscription ".length()) + " }";
    }
    return (withIds.contains("$audience") ? "query($audience: AudienceInput!) { " : "{ ")
        + withIds
        + " }";
  }

  /** An empty list is no value, nor is a connection with an empty page. */
  private static boolean isValue(JsonNode found) {
    if (found.isObject() && found.has("edges")) {
      return !found.path("edges").isEmpty();
    }
    return !found.isMissingNode() && !found.isNull() && !(found.isArray() && found.isEmpty());
  }

  private Set<Role> doers(Row row) {
    Set<Role> doers = EnumSet.noneOf(Role.class);
    String object = row.payloadFields().getFirst();
    Map<String, Object> untouched = cases.input(row.field());
    for (Role role : row.asked()) {
      boolean changes = row.allowed().contains(role);
      Map<String, Object> input = new HashMap<>(changes ? cases.input(row.field()) : untouched);
      input.put("idempotencyKey", UUID.randomUUID().toString());
      Payload payload = world.as(role).mutate(row.field(), input, object + " { id }");
      if (payload.codes().isEmpty()) {
        Eventually.until(
            row.field() + " is shown", () -> isShown(role, row.field(), object, input));
        doers.add(role);
      } else {
        assertThat(payload.codes()).containsExactly(REFUSED);
        assertThat(payload.json().path(object).isNull()).isTrue();
      }
    }
    return doers;
  }

  /** A repetition, which shows what the first one did. */
  private boolean isShown(Role role, String mutation, String object, Map<String, ?> input) {
    Payload repeated = world.as(role).mutate(mutation, input, object + " { id }").done();
    return repeated.json().path(object).isObject();
  }
}
