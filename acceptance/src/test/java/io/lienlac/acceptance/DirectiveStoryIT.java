package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Payload;
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

  private static Letter letter() {
    return Letter.from(world.department());
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
