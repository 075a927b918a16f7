package io.lienlac.graphql.directive;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.AudiencePreview;
import io.lienlac.api.directive.DirectiveCommand.PreviewAudience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.directive.FindInbox;
import io.lienlac.query.api.directive.FindOutbox;
import io.lienlac.query.api.directive.FindRecipients;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class AskingAboutDirectivesTest {

  private static final Map<String, String> LETTER =
      Map.of("id", idOf(World.LETTER), "unit", idOf(World.SCHOOL));

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void aLetterIsShownAsItWasSent() {
    Answer answer =
        http.ask(
            "principal",
            """
            query($id: ID!) { directive(id: $id) {
              issuer { name } issuerName kind number symbol date place subject body
              about { givenName } urgency signer { person { givenName } position capacity }
              recipientLines { text purpose }
              basis { directive { subject } number issuer }
              attachments { name mediaType size sha256 }
              requiredAnswer dueAt sentAt sentBy { givenName } onBehalfOf { givenName }
              audience { count addressed complete digest } } }
            """,
            Map.of("id", idOf(World.LETTER)));
    assertThat(answer.at("/directive").toString())
        .isEqualTo(
            """
            {"issuer":{"name":"department"},"issuerName":"old department","kind":"DOCUMENT",\
            "number":"1054","symbol":"SGDĐT-CTTT","date":"2017-08-23","place":"Hồ Chí Minh",\
            "subject":"subject of letter","body":"body of letter","about":{"givenName":"teacher"},\
            "urgency":"URGENT","signer":{"person":{"givenName":"director"},"position":"DIRECTOR",\
            "capacity":"HEAD"},"recipientLines":[{"text":"Như trên","purpose":"ACTION"}],\
            "basis":[{"directive":{"subject":"subject of earlier letter"},"number":null,\
            "issuer":null},{"directive":null,"number":"3567/GDĐT-TTTT",\
            "issuer":"Sở Giáo dục và Đào tạo"}],"attachments":[\
            {"name":"phụ lục.txt","mediaType":"text/plain","size":5,\
            "sha256":"b119bda4207bd15e9e1f63063b558917301ec18c4ff21d91964f66bf90a7d522"}],\
            "requiredAnswer":"ACKNOWLEDGE",\
            "dueAt":"2026-03-03T01:30:00.000001Z","sentAt":"2026-03-02T01:30:00.000001Z",\
            "sentBy":{"givenName":"officer"},"onBehalfOf":{"givenName":"director"},\
            "audience":{"count":2,"addressed":1,"complete":false,"digest":"%s"}}\
            """
                .formatted("ab".repeat(32)));
  }

  @Test
  void whoMayNotSeeTheCorrectionSeesThatThereIsOne() {
    Answer answer =
        http.ask(
            "principal",
            "query($id: ID!) { directive(id: $id) { correctedBy { id } correctedAt } }",
            Map.of("id", idOf(World.LETTER)));
    assertThat(answer.at("/directive").toString())
        .isEqualTo("{\"correctedBy\":null,\"correctedAt\":\"2026-03-02T01:31:00.000001Z\"}");
  }

  @Test
  void aLetterThatIsNotOnesOwnIsNotFound() {
    Answer answer =
        http.ask(
            "principal elsewhere", "query($id: ID!) { directive(id: $id) { id } }", only("id"));
    assertThat(answer.at("/directive").isNull()).isTrue();
    assertThat(answer.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void deliveryIsForTheIssuerAndThoseAbove() {
    String query =
        """
        query($id: ID!) { directive(id: $id) { delivery { addressed read acknowledged
          recipients(first: 7, filter: {read: false, recipientKind: UNIT}) { edges { node { id } } } } } }
        """;
    assertThat(http.ask("director", query, only("id")).at("/directive/delivery/read").asInt())
        .isEqualTo(1);
    assertThat(sides.asked)
        .filteredOn(FindRecipients.class::isInstance)
        .singleElement()
        .asString()
        .contains("read=false", "recipientKind=UNIT", "first=7");
    assertThat(http.ask("principal", query, only("id")).at("/directive").toString())
        .isEqualTo("{\"delivery\":null}");
  }

  @Test
  void theInboxOfAUnitIsForWhoActsForIt() {
    String query =
        """
        query($unit: ID!) { viewer { inbox(unit: $unit, order: MOST_URGENT, first: 3,
          filter: {kinds: [DOCUMENT], urgencies: [URGENT], issuer: $unit, read: true, acknowledged: false}) {
          edges { node {
            directive { subject } recipient { ... on OrganisationUnit { name } } purpose sentAt
            readAt readBy { givenName } readOnBehalfOf { givenName }
            acknowledgedAt acknowledgedBy { givenName } acknowledgedOnBehalfOf { givenName } } } } } }
        """;
    Answer answer = http.ask("principal", query, only("unit"));
    assertThat(answer.at("/viewer/inbox/edges/0/node").toString())
        .isEqualTo(
            """
            {"directive":{"subject":"subject of letter"},"recipient":{"name":"school"},\
            "purpose":"ACTION","sentAt":"2026-03-02T01:30:00.000001Z",\
            "readAt":"2026-03-02T01:31:00.000001Z","readBy":{"givenName":"principal"},\
            "readOnBehalfOf":null,"acknowledgedAt":"2026-03-02T01:32:00.000001Z",\
            "acknowledgedBy":{"givenName":"teacher"},\
            "acknowledgedOnBehalfOf":{"givenName":"principal"}}\
            """);
    assertThat(sides.asked)
        .filteredOn(FindInbox.class::isInstance)
        .singleElement()
        .asString()
        .contains("order=MOST_URGENT", "kinds=[DOCUMENT]", "read=true", "acknowledged=false");

    Answer refused = http.ask("teacher", query, only("unit"));
    assertThat(refused.at("/viewer/inbox").isNull()).isTrue();
    assertThat(refused.code()).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void withoutAUnitTheInboxIsThePersonsOwn() {
    http.ask("teacher", "{ viewer { inbox { edges { cursor } } } }");
    assertThat(sides.asked)
        .filteredOn(FindInbox.class::isInstance)
        .singleElement()
        .asString()
        .contains("recipientKind=PERSON", "recipient=" + World.TEACHER.id());
  }

  @Test
  void theOutboxIsForWhoActsForTheUnit() {
    String query =
        "query($unit: ID!) { viewer { outbox(unit: $unit, filter: {kinds: [NEWS], urgencies: []})"
            + " { edges { node { subject } } } } }";
    Map<String, String> department = Map.of("unit", idOf(World.DEPARTMENT));
    assertThat(http.ask("director", query, department).text("/viewer/outbox/edges/1/node/subject"))
        .isEqualTo("subject of earlier letter");
    assertThat(sides.asked)
        .filteredOn(FindOutbox.class::isInstance)
        .singleElement()
        .asString()
        .contains("kinds=[NEWS]");
    assertThat(http.ask("bureau head", query, department).code())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void aPreviewIsAskedOfTheCommandSideAndCanBePaged() {
    sides.commands(
        command ->
            new AudiencePreview(
                9,
                Map.of(UnitKind.SCHOOL, 1),
                Map.of(Position.TEACHER, 5, Position.PRINCIPAL, 2),
                1,
                List.of(
                    new Recipient(RecipientKind.UNIT, World.SCHOOL.id().value(), Purpose.ACTION),
                    new Recipient(
                        RecipientKind.PERSON, World.TEACHER.id().value(), Purpose.REPORT)),
                List.of("place of the school", "place of the teacher"),
                true,
                ((PreviewAudience) command).after() != null));
    String query =
        """
        query($unit: ID!, $after: String) {
          audiencePreview(issuer: $unit, first: 2, after: $after,
            audience: {include: [{units: [$unit], reach: BELOW, addressee: PEOPLE, positions: [TEACHER]}]}) {
            count unitsByKind { kind count } peopleByPosition { position count } withoutPosition
            recipients {
              edges { cursor node { purpose recipient { __typename ... on OrganisationUnit { name } ... on Person { givenName } } } }
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }
        """;
    Answer answer = http.ask("director", query, only("unit"));
    assertThat(answer.at("/audiencePreview/unitsByKind/0").toString())
        .isEqualTo("{\"kind\":\"SCHOOL\",\"count\":1}");
    assertThat(answer.at("/audiencePreview/peopleByPosition/0").toString())
        .isEqualTo("{\"position\":\"PRINCIPAL\",\"count\":2}");
    assertThat(answer.at("/audiencePreview/recipients/edges/1/node").toString())
        .isEqualTo(
            "{\"purpose\":\"REPORT\",\"recipient\":{\"__typename\":\"Person\",\"givenName\":\"teacher\"}}");

    String cursor = answer.text("/audiencePreview/recipients/pageInfo/endCursor");
    Answer next = http.ask("director", query, Map.of("unit", idOf(World.SCHOOL), "after", cursor));
    String earlier = "/audiencePreview/recipients/pageInfo/hasPreviousPage";
    assertThat(answer.at(earlier).asBoolean()).isFalse();
    assertThat(next.at(earlier).asBoolean()).isTrue();
    assertThat(sides.sent.getLast().command())
        .isInstanceOfSatisfying(
            PreviewAudience.class,
            command -> assertThat(command.after()).isEqualTo("place of the teacher"));
  }

  private static Map<String, String> only(String variable) {
    return Map.of(variable, LETTER.getOrDefault(variable, ""));
  }
}
