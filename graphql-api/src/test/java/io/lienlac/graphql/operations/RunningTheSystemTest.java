package io.lienlac.graphql.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.operations.OperationsRefusal;
import io.lienlac.api.operations.ProjectionId;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.graphql.WorldOperations;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.query.api.operations.FindDeadLetterContent;
import io.lienlac.query.api.operations.FindDeadLetters;
import io.lienlac.query.api.operations.FindProjections;
import io.lienlac.query.api.operations.FindViewDigest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class RunningTheSystemTest {

  private static final String PROJECTIONS =
      """
      { projections { name generation run shown position lagEvents lagSeconds deadLetters
        waitsFor { kind position since } digest digestedAt
        rebuild { run state startedAt position percent remainingSeconds } } }
      """;

  private static final String LETTERS =
      """
      { deadLetters { edges { node { projection run sequence before kind revision position
        subject { id kind } storedAt diedAt triedAt cause attempts } } } }
      """;

  private static final String OPEN =
      """
      mutation($letter: ID!) { openDeadLetter(input: {idempotencyKey: "key-0001", name: "units",
        deadLetter: $letter, purpose: "Xem"}) { projection { name } content cause userErrors { code } } }
      """;

  private static final String LETTER =
      new GlobalId("DeadLetter", WorldOperations.LETTER.id()).toString();

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void aProjectionIsShownWhole() {
    assertThat(http.ask("administrator", PROJECTIONS).at("/projections/0").toString())
        .isEqualTo(
            """
            {"name":"units","generation":2,"run":3,"shown":true,"position":3000000000,"lagEvents":12,\
            "lagSeconds":1.5,"deadLetters":1,"waitsFor":{"kind":"UnitMerged 1",\
            "position":3000000001,"since":"2026-03-02T01:30:00.000001Z"},"digest":"2:%s",\
            "digestedAt":"2026-03-02T01:30:03.000001Z",\
            "rebuild":{"run":4,"state":"RUNNING","startedAt":"2026-03-02T01:30:00.000001Z",\
            "position":17,"percent":41,"remainingSeconds":90}}\
            """
                .formatted("0d".repeat(32)));
  }

  @Test
  void ofADeadLetterAllIsShownButWhatItSays() {
    Answer answer = http.ask("administrator", LETTERS);
    assertThat(answer.at("/deadLetters/edges/0/node").toString())
        .isEqualTo(
            """
            {"projection":"units","run":3,"sequence":"%s","before":0,"kind":"UnitRenamed",\
            "revision":"1","position":17,"subject":{"id":"%s","kind":"UNIT"},\
            "storedAt":"2026-03-02T01:30:00.000001Z","diedAt":"2026-03-02T01:30:01.000001Z",\
            "triedAt":"2026-03-02T01:30:02.000001Z","cause":"com.mongodb.MongoWriteException",\
            "attempts":2}\
            """
                .formatted(World.SCHOOL.id(), World.idOf(World.SCHOOL)));
    assertThat(sides.asked).noneMatch(FindDeadLetterContent.class::isInstance);
  }

  @Test
  void aDeadLetterAndAProjectionAreNodes() {
    String query = "query($id: ID!) { node(id: $id) { ... on %s { id } } }";
    String projection = new GlobalId("Projection", ProjectionId.of("units").value()).toString();
    assertThat(
            http.ask("administrator", query.formatted("Projection"), Map.of("id", projection))
                .text("/node/id"))
        .isEqualTo(projection);
    assertThat(
            http.ask("administrator", query.formatted("DeadLetter"), Map.of("id", LETTER))
                .text("/node/id"))
        .isEqualTo(LETTER);
    assertThat(
            http.ask("director", query.formatted("Projection"), Map.of("id", projection))
                .at("/node")
                .isNull())
        .isTrue();
  }

  @Test
  void whatADeadLetterSaysIsShownOnlyAfterItWasStoredWhoWantsToSeeIt() {
    sides.commands(command -> new CommandOutcome(ProjectionId.of("units").value(), Map.of()));
    Answer answer = http.ask("administrator", OPEN, Map.of("letter", LETTER));
    assertThat(answer.at("/openDeadLetter").toString())
        .isEqualTo(
            "{\"projection\":{\"name\":\"units\"},\"content\":\"{\\\"name\\\":\\\"...\\\"}\","
                + "\"cause\":\"it said so\",\"userErrors\":[]}");
    assertThat(sides.sent).hasSize(1);
  }

  @Test
  void whereItCannotBeStoredNothingIsShown() {
    sides.commands(
        command -> {
          throw new CommandRefused(OperationsRefusal.NODE_OUTDATED);
        });
    Answer answer = http.ask("administrator", OPEN, Map.of("letter", LETTER));
    assertThat(answer.at("/openDeadLetter").toString())
        .isEqualTo(
            "{\"projection\":null,\"content\":null,\"cause\":null,"
                + "\"userErrors\":[{\"code\":\"NODE_OUTDATED\"}]}");
    assertThat(sides.asked).noneMatch(FindDeadLetterContent.class::isInstance);
  }

  @Test
  void nobodyElseIsAnswered() {
    for (String query : new String[] {PROJECTIONS, LETTERS}) {
      Answer answer = http.ask("director", query);
      assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    }
    assertThat(sides.asked)
        .noneMatch(FindProjections.class::isInstance)
        .noneMatch(FindViewDigest.class::isInstance)
        .noneMatch(FindDeadLetters.class::isInstance);
  }
}
