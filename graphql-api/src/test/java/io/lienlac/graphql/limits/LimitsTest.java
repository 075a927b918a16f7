package io.lienlac.graphql.limits;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What others try on GraphQL servers, and what an honest front end asks for. */
@ApiTest
class LimitsTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void fiveHundredTypenames() {
    refused(
        "{ %s }".formatted("__typename ".repeat(500)), "Too many selections: 500, at most 200.");
  }

  @Test
  void aHundredAliases() {
    refused(
        "{ %s }".formatted(repeated(101, "a%d: __typename")), "Too many aliases: 101, at most 15.");
  }

  @Test
  void manyDirectives() {
    refused("{ __typename %s }".formatted("@skip(if: false) ".repeat(21)), "Too many directives");
  }

  @Test
  void manyOperations() {
    refused(repeated(11, "query q%d { __typename }"), "Too many operations: 11");
  }

  @Test
  void depth() {
    String deep = "parent { ".repeat(12) + "id" + " }".repeat(12);
    refused(
        "{ organisationUnit(id: \"\") { %s } }".formatted(deep), "Too many levels of depth: 14");
  }

  @Test
  void depthHiddenInFragments() {
    refused(
        "{ organisationUnit(id: \"\") { ...a } }"
            + " fragment a on OrganisationUnit { parent { parent { parent { parent { ...b } } } } }"
            + " fragment b on OrganisationUnit { parent { parent { parent { parent { ...c } } } } }"
            + " fragment c on OrganisationUnit { parent { parent { parent { parent { id } } } } }",
        "Too many levels of depth: 14");
  }

  @Test
  void fragmentsInACircle() {
    refused(
        "{ organisationUnit(id: \"\") { ...a } } fragment a on OrganisationUnit { parent { ...a }"
            + " }",
        "Too many levels of depth");
  }

  @Test
  void fragmentsThatMultiply() {
    String bomb =
        IntStream.range(0, 11)
            .mapToObj(
                i ->
                    "fragment f%d on OrganisationUnit { ...f%d ...f%d parent { id } ...f%d }"
                        .formatted(i, i + 1, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    refused(
        "{ organisationUnit(id: \"\") { ...f0 } } %s fragment f11 on OrganisationUnit { id }"
            .formatted(bomb),
        "Too many fields after spreading fragments");
  }

  @Test
  void pagesWithinAList() {
    refused(
        "{ units { edges { node { staff { edges { node { id } } } } } } }",
        "staff is a page within a list");
  }

  @Test
  void listsWithinListsThatTogetherAreTooLong() {
    refused(
        """
        { directive(id: "?") { implementedBy(first: 100) { edges { node {
          implementedBy(first: 100) { edges { node { id } } } } } } } }
        """,
        "Too many fields in the answer");
  }

  @Test
  void aPageThatIsReadForAllOfAListTogetherPasses() {
    Answer answer =
        http.ask(
            "principal",
            """
            query($id: ID!) { directive(id: $id) { implementedBy { edges { node {
              implementedBy { edges { node { subject } } pageInfo { hasNextPage } } } } } } }
            """,
            Map.of("id", idOf(World.LETTER)));
    assertThat(answer.json().at("/errors").isMissingNode())
        .as(answer.json().at("/errors").toString())
        .isTrue();
    assertThat(
            answer.text("/directive/implementedBy/edges/0/node/implementedBy/edges/0/node/subject"))
        .isEqualTo("subject of letter");
  }

  @Test
  void pagesWithinSuchAPage() {
    refused(
        """
        { directive(id: "?") { implementedBy { edges { node { delivery {
          recipients { edges { cursor } } } } } } } }
        """,
        "recipients is a page within a list");
  }

  @Test
  void moreFieldsThanAnAnswerMayHave() {
    refused(
        "query($first: Int!) { viewer { %s } }"
            .formatted(
                repeated(
                    9,
                    "i%d: inbox(first: $first) { edges { cursor node {"
                        + " id purpose sentAt readAt directive { id subject body place } } } }")),
        Map.of("first", 100),
        "Too many fields in the answer");
  }

  @Test
  void listsWithoutPagesThatTurnOutLong() {
    sides.repeatItems(30_000);
    Answer answer = http.ask("director", "{ units(first: 1) { edges { cursor } } }");
    assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.error().at("/message").asString())
        .isEqualTo("Too many values in the answer: at most 50,000.");
    assertThat(answer.json().at("/data").isMissingNode()).isTrue();
    assertThat(answer.json().at("/extensions/position").asInt()).isEqualTo(42);
  }

  @Test
  void theReasonIsToldInTheLanguageOfTheRequest() {
    Answer answer = http.askIn("vi", "director", "{ %s }".formatted("__typename ".repeat(500)));
    assertThat(answer.error().at("/message").asString())
        .isEqualTo("Chọn quá nhiều trường: 500, tối đa 200.");
    assertThat(answer.code()).isEqualTo("LIMIT_EXCEEDED");
    assertThat(answer.error().at("/extensions/limit").asString()).isEqualTo("selections");
  }

  @Test
  void tokens() {
    refused(
        "{ units(filter: {kinds: [%s]}) { pageInfo { hasNextPage } } }"
            .formatted("SCHOOL ".repeat(2_001)),
        "2,000");
  }

  @Test
  void characters() {
    refused("{ __typename } #" + "x".repeat(20_000), "20,000");
  }

  @Test
  void errorsAreToldFiveAtATime() {
    Answer answer = http.ask("director", "{ %s }".formatted(repeated(100, "wrong%d")));
    assertThat(answer.json().at("/errors").size()).isLessThanOrEqualTo(6);
    assertThat(answer.json().toString()).doesNotContain("Did you mean");
  }

  @Test
  void anInboxAsAFrontEndShowsItPasses() {
    Answer answer =
        http.ask(
            "principal",
            """
            query($unit: ID!) { viewer { person { fullName } appointments { position unit { id name } }
              inbox(unit: $unit, first: 100) { pageInfo { hasNextPage endCursor } edges { cursor node {
                id purpose sentAt readAt readBy { fullName } acknowledgedAt
                directive { id number symbol date subject urgency requiredAnswer dueAt issuerName
                  issuer { id name } signer { position capacity person { fullName } }
                  audience { count addressed complete } } } } } } }
            """,
            Map.of("unit", idOf(World.SCHOOL)));
    assertThat(answer.json().at("/errors").isMissingNode()).isTrue();
  }

  private void refused(String query, String message) {
    refused(query, Map.of(), message);
  }

  private void refused(String query, Map<String, ?> variables, String message) {
    Answer answer = http.ask("director", query, variables);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.error().at("/message").asString()).contains(message);
    assertThat(answer.json().at("/data").isMissingNode() || answer.json().at("/data").isNull())
        .isTrue();
    assertThat(statusForNewClients(query, variables)).isEqualTo(400);
    assertThat(quickestMillis(() -> statusForNewClients(query, variables))).isLessThan(100);
  }

  /** Of five times: what else the machine does meanwhile is left out. */
  private static double quickestMillis(Runnable what) {
    double quickest = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      what.run();
      quickest = Math.min(quickest, (System.nanoTime() - start) / 1e6);
    }
    return quickest;
  }

  private int statusForNewClients(String query, Map<String, ?> variables) {
    return http.send(
            http.request("/graphql")
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("director"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(Http.body(query, variables))))
        .statusCode();
  }

  private static String repeated(int times, String text) {
    return IntStream.range(0, times).mapToObj(text::formatted).collect(Collectors.joining(" "));
  }
}
