package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.lienlac.Answer;
import io.lienlac.GraphQl;
import io.lienlac.graphql.support.GlobalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is forbidden answers like what never was: with the same status, to the last byte, and as
 * quickly.
 */
class UnknownAndForbiddenIT {

  private static final int ROUNDS = 25;

  /** Less than anything that waits, and more than chance makes of the medians on a busy machine. */
  private static final double MOST_MILLIS_APART = 100;

  private static SmallWorld world;
  private static GraphQl stranger;
  private static GraphQl foreignAuditor;
  private static String letter;

  @BeforeAll
  static void send() {
    world = SmallWorld.shared();
    stranger = world.as(world.foreignRegistrar());
    foreignAuditor =
        world.as(
            world.world().hire(world.foreignDepartment(), "AUDITOR", "auditor-of-the-unknown"));
    Posted posted =
        Posted.send(
            world.as(world.registrar()), Letter.from(world.department()).toUnits(world.bureau()));
    posted.awaitComplete();
    letter = posted.id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"directive(id: $id) { subject }", "node(id: $id) { id }"})
  void noFieldTellsOfALetter(String field) {
    answerAlike("Directive", letter, id -> ask(stranger, field, id));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "organisationUnit(id: $id) { name }",
        "node(id: $id) { id }",
        "accessLog(of: $id) { edges { cursor } }"
      })
  void noFieldTellsOfAUnit(String field) {
    answerAlike("OrganisationUnit", world.primarySchool(), id -> ask(stranger, field, id));
  }

  @Test
  void noFieldTellsOfAPerson() {
    String field = "node(id: $id) { id }";
    answerAlike("Person", world.teacher().person(), id -> ask(stranger, field, id));
  }

  @Test
  void theTrailTellsAnotherAuditorNothing() {
    String field = "auditTrail(of: $id) { edges { cursor } }";
    answerAlike("Directive", letter, id -> ask(foreignAuditor, field, id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"markDirectiveRead", "acknowledgeDirective"})
  void nothingCanBeDoneToALetterThatTellsOfIt(String mutation) {
    answerAlike("Directive", letter, id -> wish(mutation, Map.of("directive", id)));
  }

  @Test
  void nothingCanBeDoneToAUnitThatTellsOfIt() {
    answerAlike(
        "OrganisationUnit",
        world.bureau(),
        id -> wish("renameUnit", Map.of("unit", id, "name", "X")));
  }

  @Test
  void noAudienceTellsOfAUnit() {
    answerAlike(
        "OrganisationUnit",
        world.bureau(),
        id -> wish("sendDirective", Letter.from(world.foreignDepartment()).toUnits(id).input()));
  }

  /** In turn, so that whatever else the machine does happens to both. */
  private static void answerAlike(String type, String forbidden, Function<String, Answer> ask) {
    Asked ofForbidden = new Asked(ask, new ArrayList<>());
    Asked ofUnknown = new Asked(ask, new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      String unknown = new GlobalId(type, UUID.randomUUID()).toString();
      if (round % 2 == 0) {
        assertThat(ofForbidden.about(forbidden)).isEqualTo(ofUnknown.about(unknown));
      } else {
        assertThat(ofUnknown.about(unknown)).isEqualTo(ofForbidden.about(forbidden));
      }
    }
    assertThat(ofForbidden.medianMillis())
        .isCloseTo(ofUnknown.medianMillis(), within(MOST_MILLIS_APART));
  }

  private static Answer ask(GraphQl who, String field, String id) {
    return who.ask("query($id: ID!) { " + field + " }", Map.of("id", id));
  }

  private static Answer wish(String mutation, Map<String, ?> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    return stranger.ask(GraphQl.document(mutation, ""), Map.of("input", keyed));
  }

  /** The answer without the position of the views, which moves on whoever asks. */
  private static Answer atAnyTime(Answer answer) {
    String body = answer.body().replaceFirst("\"position\":\\d+", "\"position\":0");
    return new Answer(answer.status(), body);
  }

  /** What is asked about several ids, and how long each answer took. */
  private record Asked(Function<String, Answer> ask, List<Double> millis) {

    Answer about(String id) {
      long start = System.nanoTime();
      Answer answer = ask.apply(id);
      millis.add((System.nanoTime() - start) / 1e6);
      assertThat(answer.body()).contains("NOT_FOUND_OR_NOT_ALLOWED");
      return atAnyTime(answer);
    }

    double medianMillis() {
      return new Latencies(millis.stream().sorted().toList()).percentile(50);
    }
  }
}
