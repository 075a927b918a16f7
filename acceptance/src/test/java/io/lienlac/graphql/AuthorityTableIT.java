package io.lienlac.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.Payload;
import io.lienlac.RunningSystem;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.Together;
import io.lienlac.graphql.AskedTogether.Told;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
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
        .flatMap(section -> section.isHeard() ? heard(section) : seen(section));
  }

  private Stream<DynamicTest> heard(Section section) {
    return section.rows().stream().map(row -> test(section, row, () -> hearers(section, row)));
  }

  private Stream<DynamicTest> seen(Section section) {
    return AskedTogether.of(section, (role, ask) -> answer(role, operation(ask))).stream()
        .flatMap(
            asked ->
                asked.rows().stream().map(row -> test(section, row, () -> seers(asked.told(row)))));
  }

  private static DynamicTest test(Section section, Row row, Supplier<Set<Role>> seers) {
    return DynamicTest.dynamicTest(
        section.ask(row.selection()), () -> assertThat(seers.get()).isEqualTo(row.allowed()));
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

  private static Set<Role> seers(Map<Role, Told> told) {
    Set<Role> seers = EnumSet.noneOf(Role.class);
    told.forEach(
        (role, ofRow) -> {
          assertThat(ofRow.codes()).as("codes told to " + role).isSubsetOf(REFUSED);
          if (ofRow.isValue()) {
            seers.add(role);
          }
        });
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
    Together.each(
        list.row().asked(),
        role -> {
          List<String> seen = cursors(page(role, list, list.after(cursor)));
          if (list.row().allowed().contains(role)) {
            assertThat(walk(role, list)).as("seen by " + role).containsAll(seen);
          } else {
            assertThat(seen).as("seen by " + role).isEmpty();
          }
          return role;
        });
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
    assertThat(answer.codes()).as("codes told to " + role).isSubsetOf(REFUSED, NO_CURSOR);
    return answer.json().at("/data" + list.section().at()).path(list.row().field());
  }

  private static List<String> cursors(JsonNode page) {
    return page.path("edges").valueStream().map(edge -> edge.path("cursor").asString()).toList();
  }

  /** The first event may say less than those that follow it. */
  private Set<Role> hearers(Section section, Row row) {
    String operation = operation(section.ask(row.selection()));
    return those(
        row.asked(),
        role ->
            world.as(role).hear(operation, 2).stream()
                .map(event -> event.at(section.at()).path(row.field()))
                .anyMatch(AuthorityTable::isValue));
  }

  /** Those of whom it is true, which is found out for all of them at the same moment. */
  private static Set<Role> those(List<Role> roles, Predicate<Role> isTrue) {
    List<Boolean> found = Together.each(roles, isTrue::test);
    Set<Role> those = EnumSet.noneOf(Role.class);
    for (int i = 0; i < roles.size(); i++) {
      if (found.get(i)) {
        those.add(roles.get(i));
      }
    }
    return those;
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

  /** Whoever may do it does it to something of its own; the others all try it with one thing. */
  private Set<Role> doers(Row row) {
    List<Role> allowed = row.asked().stream().filter(row.allowed()::contains).toList();
    Set<Role> doers = those(allowed, role -> does(role, row, cases.input(row.field())));
    List<Role> others = row.asked().stream().filter(role -> !allowed.contains(role)).toList();
    if (!others.isEmpty()) {
      Map<String, Object> untouched = cases.input(row.field());
      doers.addAll(those(others, role -> does(role, row, untouched)));
    }
    return doers;
  }

  private boolean does(Role role, Row row, Map<String, Object> input) {
    String object = row.payloadFields().getFirst();
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    Payload payload = world.as(role).mutate(row.field(), keyed, object + " { id }");
    if (payload.codes().isEmpty()) {
      Eventually.until(row.field() + " is shown", () -> isShown(role, row.field(), object, keyed));
      return true;
    }
    assertThat(payload.codes()).containsExactly(REFUSED);
    assertThat(payload.json().path(object).isNull()).isTrue();
    return false;
  }

  /** A repetition, which shows what the first one did. */
  private boolean isShown(Role role, String mutation, String object, Map<String, ?> input) {
    Payload repeated = world.as(role).mutate(mutation, input, object + " { id }").done();
    return repeated.json().path(object).isObject();
  }
}
