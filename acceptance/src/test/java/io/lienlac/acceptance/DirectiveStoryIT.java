package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Payload;
import io.lienlac.graphql.support.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DirectiveStoryIT {

  private static final String READ = "inboxItem { id readAt readBy { id } acknowledgedAt }";

  private static SmallWorld world;
  private static EventLog log;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
    log = new EventLog(world.world().system().databases());
  }

  @Test
  void aLetterIsPreviewedSentFoundReadAcknowledgedAndFollowed() {
    GraphQl registrar = world.as(world.registrar());
    Letter letter =
        letter()
            .with("number", "1054")
            .with("symbol", "SGDĐT-CTTT")
            .with("requiredAnswer", "ACKNOWLEDGE")
            .toSchoolsUnder(world.department());
    assertThat(previewed(registrar, letter))
        .containsExactlyInAnyOrder(
            world.primarySchool(), world.lowerSecondarySchool(), world.farSchool());
    Posted posted = Posted.send(registrar, letter);
    assertThat(posted.awaitComplete()).isEqualTo(3);

    GraphQl principal = world.as(world.principal());
    Inbox inbox = Inbox.of(world.primarySchool(), principal);
    assertThat(inbox.item(posted.id()).path("readAt").isNull()).isTrue();
    JsonNode read = act(principal, "markDirectiveRead", posted).path("inboxItem");
    assertThat(read.path("readBy").path("id").asString()).isEqualTo(world.principal().person());
    JsonNode acknowledged = act(principal, "acknowledgeDirective", posted).path("inboxItem");
    assertThat(acknowledged.path("acknowledgedAt").isString()).isTrue();
    assertThat(inbox.item(posted.id()).path("acknowledgedAt"))
        .isEqualTo(acknowledged.path("acknowledgedAt"));

    Eventually.until("the delivery is counted", () -> delivery(posted).equals(List.of(3, 1, 1)));
    assertThat(posted.recipients())
        .containsExactlyInAnyOrder(
            world.primarySchool(), world.lowerSecondarySchool(), world.farSchool());
  }

  @Test
  void whoeverActsForTheUnitSeesItsInboxAndNobodyElse() {
    Posted posted =
        Posted.send(world.as(world.registrar()), letter().toUnits(world.primarySchool()));
    posted.awaitComplete();
    assertThat(Inbox.of(world.primarySchool(), world.as(world.vicePrincipal())).letters())
        .contains(posted.id());
    assertThat(Inbox.own(world.as(world.principal())).letters()).doesNotContain(posted.id());
    String inbox = "query($unit: ID) { viewer { inbox(unit: $unit) { edges { node { id } } } } }";
    Answer answer = world.as(world.teacher()).ask(inbox, Map.of("unit", world.primarySchool()));
    assertThat(answer.json().path("data").path("viewer").path("inbox").isNull()).isTrue();
    assertThat(answer.errors().path(0).path("extensions").path("code").asString())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void readingAndAcknowledgingAgainChangesNothingAndSucceeds() {
    Posted posted =
        Posted.send(
            world.as(world.registrar()),
            letter().with("requiredAnswer", "ACKNOWLEDGE").toUnits(world.primarySchool()));
    posted.awaitComplete();
    JsonNode first = act(world.as(world.principal()), "acknowledgeDirective", posted);
    int events = log.size();
    assertThat(act(world.as(world.principal()), "acknowledgeDirective", posted)).isEqualTo(first);
    assertThat(act(world.as(world.vicePrincipal()), "acknowledgeDirective", posted))
        .isEqualTo(first);
    assertThat(act(world.as(world.principal()), "markDirectiveRead", posted)).isEqualTo(first);
    assertThat(log.size()).isEqualTo(events);
  }

  @Test
  void oneKeySentFiftyTimesAtOnceSendsOneLetter() throws Exception {
    GraphQl registrar = world.as(world.registrar());
    Map<String, Object> input =
        new HashMap<>(
            letter().with("number", "77").with("symbol", "TB").toUnits(world.bureau()).input());
    input.put("idempotencyKey", UUID.randomUUID().toString());
    int sent = log.count("DirectiveSent");
    List<Payload> payloads =
        Together.run(
            50, i -> () -> registrar.mutate("sendDirective", input, "directive { id }").done());
    assertThat(log.count("DirectiveSent")).isEqualTo(sent + 1);
    assertThat(
            payloads.stream()
                .filter(payload -> !payload.viewIsBehind())
                .map(payload -> payload.json().path("directive").path("id").asString()))
        .isNotEmpty()
        .containsOnly(Posted.send(registrar, input).id());
  }

  @Test
  void theUnknownAndTheForbiddenAnswerAlikeToTheLastByte() {
    Posted posted = Posted.send(world.as(world.registrar()), letter().toUnits(world.bureau()));
    posted.awaitComplete();
    GraphQl stranger = world.as(world.foreignRegistrar());
    String unknown = new GlobalId("Directive", UUID.randomUUID()).toString();
    for (String field : List.of("directive(id: $id) { subject }", "node(id: $id) { id }")) {
      String query = "query($id: ID!) { " + field + " }";
      Answer forbidden = atAnyTime(stranger.ask(query, Map.of("id", posted.id())));
      assertThat(atAnyTime(stranger.ask(query, Map.of("id", unknown)))).isEqualTo(forbidden);
    }
    String unit = "query($id: ID!) { organisationUnit(id: $id) { name } }";
    String unknownUnit = new GlobalId("OrganisationUnit", UUID.randomUUID()).toString();
    assertThat(atAnyTime(stranger.ask(unit, Map.of("id", unknownUnit))))
        .isEqualTo(atAnyTime(stranger.ask(unit, Map.of("id", world.primarySchool()))));
    for (String mutation : List.of("markDirectiveRead", "acknowledgeDirective")) {
      assertThat(refusal(stranger, mutation, Map.of("directive", unknown)))
          .isEqualTo(refusal(stranger, mutation, Map.of("directive", posted.id())));
    }
    assertThat(refusal(stranger, "renameUnit", Map.of("unit", unknownUnit, "name", "X")))
        .isEqualTo(refusal(stranger, "renameUnit", Map.of("unit", world.bureau(), "name", "X")));
    assertThat(refusal(stranger, "sendDirective", fromForeigners().toUnits(unknownUnit).input()))
        .isEqualTo(
            refusal(stranger, "sendDirective", fromForeigners().toUnits(world.bureau()).input()));
  }

  private static Answer refusal(GraphQl who, String mutation, Map<String, ?> input) {
    Map<String, Object> keyed = new HashMap<>(input);
    keyed.put("idempotencyKey", UUID.randomUUID().toString());
    Answer answer = who.ask(GraphQl.document(mutation, ""), Map.of("input", keyed));
    assertThat(answer.body()).contains("NOT_FOUND_OR_NOT_ALLOWED");
    return atAnyTime(answer);
  }

  /** The answer without the position of the views, which moves on whoever asks. */
  private static Answer atAnyTime(Answer answer) {
    String body = answer.body().replaceFirst("\"position\":\\d+", "\"position\":0");
    return new Answer(answer.status(), body);
  }

  private static Letter letter() {
    return Letter.from(world.department());
  }

  private static Letter fromForeigners() {
    return Letter.from(world.foreignDepartment());
  }

  private static JsonNode act(GraphQl who, String mutation, Posted posted) {
    Map<String, String> input = Map.of("directive", posted.id(), "unit", world.primarySchool());
    return Eventually.get(
        mutation + " is shown",
        () ->
            Optional.of(who.mutate(mutation, input, READ).done())
                .filter(payload -> !payload.viewIsBehind())
                .map(Payload::json));
  }

  private static List<Integer> delivery(Posted posted) {
    JsonNode delivery = posted.progress().path("delivery");
    return List.of(
        delivery.path("addressed").asInt(),
        delivery.path("read").asInt(),
        delivery.path("acknowledged").asInt());
  }

  private static List<String> previewed(GraphQl registrar, Letter letter) {
    String query =
        "query($issuer: ID!, $audience: AudienceInput!) {"
            + " audiencePreview(issuer: $issuer, audience: $audience) { count"
            + " unitsByKind { kind count } recipients { edges { node { recipient {"
            + " ... on OrganisationUnit { id } } } } } } }";
    JsonNode preview =
        registrar
            .data(
                query,
                Map.of("issuer", world.department(), "audience", letter.input().get("audience")))
            .path("audiencePreview");
    assertThat(preview.path("count").asInt()).isEqualTo(3);
    assertThat(preview.path("unitsByKind").toString())
        .isEqualTo("[{\"kind\":\"SCHOOL\",\"count\":3}]");
    return preview
        .path("recipients")
        .path("edges")
        .valueStream()
        .map(edge -> edge.path("node").path("recipient").path("id").asString())
        .toList();
  }
}
