package io.lienlac.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.query.api.organisation.FindScope;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@ApiTest
@TestPropertySource(properties = "lienlac.limits.time=300ms")
@DirtiesContext
class TimeLimitTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @Test
  void whoAsksForWhatTakesTooLongIsToldSo() {
    CountDownLatch over = new CountDownLatch(1);
    sides.queries(
        query -> {
          if (query instanceof FindScope) {
            await(over);
          }
          return sides.worldsAnswer(query);
        });
    Answer answer = http.ask("director", "{ units { pageInfo { hasNextPage } } }");
    over.countDown();
    assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.error().at("/extensions/limit").asString()).isEqualTo("time");
    assertThat(answer.error().at("/message").asString())
        .isEqualTo("The answer takes longer than 0.3 s. Please ask for less at a time.");
    assertThat(answer.json().at("/extensions/position").asInt()).isEqualTo(42);
  }

  private static void await(CountDownLatch over) {
    try {
      assertThat(over.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
