package io.lienlac.graphql.ledger;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.ledger.FindProofs;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.graphql.WorldTrail;
import io.lienlac.query.api.directive.FindSentText;
import io.lienlac.query.api.directive.FoundSentText;
import io.lienlac.query.api.directive.SentTextView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AskingWhetherItWasSentTest {

  private static final String TEXT =
      "Kính gửi phụ huynh: mai các cháu nghỉ học, thứ Tư đi học lại.";

  private static final String QUESTION =
      """
      query($text: String!, $sender: ID!) { wasThisSent(text: $text, claimedSender: $sender) {
        verdict unitName number directive ledger { index } proof upTo checkpoint { size } } }
      """;

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  private void found(@Nullable SentTextView letter) {
    sides.queries(
        query ->
            query instanceof FindSentText ? new FoundSentText(letter, 99) : sides.worldsAnswer(query));
  }

  private static SentTextView letter(boolean opens) {
    return new SentTextView(
        World.LETTER.id(),
        WorldTrail.SENDING.id(),
        World.DEPARTMENT.id(),
        "1054",
        "SGDĐT-CTTT",
        World.SENT,
        null,
        opens);
  }

  private Answer ask(String account, String text) {
    return http.ask(
        account, QUESTION, Map.of("text", text, "sender", idOf(World.DEPARTMENT)));
  }

  @Test
  void whoMayOpenItIsGivenItsIdAndProof() {
    found(letter(true));
    Answer answer = ask("principal", TEXT);
    assertThat(answer.text("/wasThisSent/verdict")).isEqualTo("SENT");
    assertThat(answer.text("/wasThisSent/directive")).isEqualTo(idOf(World.LETTER));
    assertThat(answer.text("/wasThisSent/proof")).contains("for");
  }

  @Test
  void othersAreToldThatItWasSentAndWhereItIsSealed() {
    found(letter(false));
    assertThat(ask("principal", TEXT).at("/wasThisSent").toString())
        .isEqualTo(
            """
            {"verdict":"SENT","unitName":"old department","number":"1054/SGDĐT-CTTT",\
            "directive":null,"ledger":{"index":42},"proof":null,"upTo":99,"checkpoint":{"size":300}}\
            """);
    assertThat(sides.asked).noneMatch(FindProofs.class::isInstance);
  }

  @Test
  void whatIsNotFoundIsToldWithHowFarWasLooked() {
    found(null);
    assertThat(ask("principal", TEXT).at("/wasThisSent").toString())
        .isEqualTo(
            """
            {"verdict":"NOT_FOUND","unitName":null,"number":null,\
            "directive":null,"ledger":null,"proof":null,"upTo":99,"checkpoint":{"size":300}}\
            """);
  }

  @Test
  void aPieceOfATextIsNotLookedFor() {
    Answer answer = ask("principal", "nghỉ học 1234567890 1234567890 1234567890 ".repeat(2));
    assertThat(answer.code()).isEqualTo("TEXT_TOO_SHORT");
    assertThat(sides.asked).noneMatch(FindSentText.class::isInstance);
  }

  @Test
  void whoAsksTooOftenIsAskedToWait() {
    found(null);
    for (int i = 0; i < QuestionRate.MOST; i++) {
      ask("teacher", TEXT);
    }
    assertThat(ask("teacher", TEXT).code()).isEqualTo("TOO_MANY_QUESTIONS");
    assertThat(ask("officer", TEXT).text("/wasThisSent/verdict")).isEqualTo("NOT_FOUND");
  }
}
