package io.lienlac.graphql.support;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandOutcome;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.ViewVersion;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a mutation waits for its effect, and what it says when it is not yet shown. */
@ApiTest
class ShowingEffectsTest {

  private static final String RENAME =
      "mutation($input: RenameUnitInput!) { renameUnit(input: $input) {"
          + " unit { name } userErrors { __typename code message field } viewIsBehind } }";
  private static final CommandOutcome RENAMED =
      new CommandOutcome(World.SCHOOL.id().value(), Map.of(World.SCHOOL.id().value(), 3L));

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
    sides.commands(command -> RENAMED);
    viewHas(3);
  }

  @Test
  void aViewThatFollowsInTimeIsWaitedFor() {
    AtomicInteger questions = new AtomicInteger();
    answerVersionsWith(query -> new ViewVersion(questions.incrementAndGet()));
    assertThat(rename().text("/renameUnit/unit/name")).isEqualTo("school");
    assertThat(questions).hasValue(3);
  }

  @Test
  void aViewThatDoesNotFollowIsSaidToBeBehind() {
    viewHas(2);
    assertThat(rename().at("/renameUnit").toString())
        .isEqualTo("{\"unit\":null,\"userErrors\":[],\"viewIsBehind\":true}");
  }

  @Test
  void aReadSideThatIsAwayDoesNotUndoAMutation() {
    sides.queries(
        query -> {
          if (query.getClass().getPackageName().startsWith("io.lienlac.query")) {
            throw new IllegalStateException("away");
          }
          return sides.worldsAnswer(query);
        });
    assertThat(rename().at("/renameUnit").toString())
        .isEqualTo("{\"unit\":null,\"userErrors\":[],\"viewIsBehind\":true}");
  }

  @Test
  void whoDoesNotAskForTheEffectDoesNotWaitForIt() {
    http.ask(
        "bureau head",
        "mutation($input: RenameUnitInput!) { renameUnit(input: $input) { userErrors { code } } }",
        Map.of("input", input()));
    assertThat(sides.asked).noneMatch(FindViewVersion.class::isInstance);
  }

  private Answer rename() {
    return http.ask("bureau head", RENAME, Map.of("input", input()));
  }

  private static Map<String, String> input() {
    return Map.of("idempotencyKey", "key-0001", "unit", idOf(World.SCHOOL), "name", "new name");
  }

  private void viewHas(long version) {
    answerVersionsWith(query -> new ViewVersion(version));
  }

  private void answerVersionsWith(Function<Object, ViewVersion> answer) {
    sides.queries(
        query ->
            query instanceof FindViewVersion ? answer.apply(query) : sides.worldsAnswer(query));
  }
}
