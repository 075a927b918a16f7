package io.lienlac.graphql.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.query.api.archive.SearchArchive;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class SearchingTheArchiveTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 101})
  void countsAreNotShownWithoutLettersByWhoseIssuersTheyAreLogged(int first) {
    Answer answer =
        http.ask(
            "officer",
            "query($first: Int!) { searchArchive(text: \"\", purpose: \"p\", caseNumber: \"c\","
                + " first: $first) { count } }",
            Map.of("first", first));
    assertThat(answer.code()).isEqualTo("MALFORMED");
    assertThat(answer.error().at("/extensions/field/0").asString()).isEqualTo("first");
    assertThat(sides.asked).noneMatch(SearchArchive.class::isInstance);
  }
}
