package io.lienlac.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Answer;
import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Payload;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is done with letters after they were sent, as clients see it. */
class FollowUpStoryIT {

  private static SmallWorld world;

  @BeforeAll
  static void build() {
    world = SmallWorld.shared();
  }

  @Test
  void aWithdrawnLetterStaysMarkedAndCannotBeAcknowledged() {
    Posted posted = send(letter().with("requiredAnswer", "ACKNOWLEDGE"));
    GraphQl principal = world.as(world.principal());
    principal.mutate("markDirectiveRead", receipt(posted, world.primarySchool()), "").done();
    Map<String, String> wish = Map.of("directive", posted.id(), "reason", "Sai ngày họp");
    registrar().mutate("withdrawDirective", wish, "").done();
    registrar().mutate("withdrawDirective", wish, "").done();
    String asked =
        "withdrawnAt openedBeforeWithdrawal directive { body withdrawal { reason withdrawnBy { id"
            + " } withdrawnAt } }";
    Eventually.until(
        "the inboxes are marked",
        () -> item(principal, posted, asked).path("withdrawnAt").isString());
    JsonNode item = item(principal, posted, asked);
    JsonNode withdrawal = item.path("directive").path("withdrawal");
    assertThat(withdrawal.path("reason").asString()).isEqualTo("Sai ngày họp");
    assertThat(withdrawal.path("withdrawnBy").path("id").asString())
        .isEqualTo(world.registrar().person());
    assertThat(item.path("directive").path("body").asString()).isNotEmpty();
    assertThat(item.path("openedBeforeWithdrawal").asBoolean()).isTrue();
    assertThat(
            principal
                .mutate("acknowledgeDirective", receipt(posted, world.primarySchool()), "")
                .codes())
        .containsExactly("DIRECTIVE_WITHDRAWN");
    JsonNode delivery =
        delivery(
            posted,
            "openedBeforeWithdrawal recipients(filter: {openedBeforeWithdrawal: true}) { edges {"
                + " node { recipient { ... on OrganisationUnit { id } } } } }");
    assertThat(delivery.path("openedBeforeWithdrawal").asInt()).isEqualTo(1);
    assertThat(ids(delivery)).containsExactly(world.primarySchool());
  }

  @Test
  void aLetterAndItsCorrectionShowEachOther() {
    Posted old = send(letter().with("requiredAnswer", "ACKNOWLEDGE"));
    world
        .as(world.principal())
        .mutate("markDirectiveRead", receipt(old, world.primarySchool()), "")
        .done();
    Posted correction =
        Posted.send(
            registrar(),
            Letter.from(world.department()).with("corrects", old.id()).toUnits(world.farSchool()));
    assertThat(correction.awaitComplete()).isEqualTo(2);
    assertThat(correction.recipients()).containsExactly(world.primarySchool(), world.farSchool());
    GraphQl principal = world.as(world.principal());
    assertThat(directive(principal, old, "correctedBy { id corrects { id } }"))
        .hasToString(
            "{\"correctedBy\":{\"id\":\"%s\",\"corrects\":{\"id\":\"%s\"}}}"
                .formatted(correction.id(), old.id()));
    JsonNode outside =
        directive(
            world.as(world.lowerSecondaryPrincipal()),
            old,
            "correctedBy { id } correctedAt sentAt");
    assertThat(outside.path("correctedBy").isNull()).isTrue();
    assertThat(Instant.parse(outside.path("correctedAt").asString()))
        .isAfter(Instant.parse(outside.path("sentAt").asString()));
    Payload again =
        registrar()
            .mutate(
                "sendDirective",
                letter().with("corrects", old.id()).toUnits(world.bureau()).input(),
                "");
    assertThat(again.codes()).containsExactly("ALREADY_CORRECTED");
    assertThat(again.fields()).containsExactly("input.corrects");
    assertThat(registrar().mutate("remindRecipients", Map.of("directive", old.id()), "").codes())
        .containsExactly("DIRECTIVE_CORRECTED");
    world
        .as(world.lowerSecondaryPrincipal())
        .mutate("acknowledgeDirective", receipt(old, world.lowerSecondarySchool()), "")
        .done();
  }

  @Test
  void citationsAreFollowedBothWays() {
    Posted first = send(letter());
    Posted second = send(letter().with("basis", List.of(Map.of("directive", first.id()))));
    Posted third = send(letter().with("basis", List.of(Map.of("directive", second.id()))));
    assertThat(
            directive(
                registrar(),
                first,
                "implementedBy { edges { node { id implementedBy(first: 1) { edges { node {"
                    + " id basis { directive { id } } } } } } } }"))
        .hasToString(
            ("{'implementedBy':{'edges':[{'node':{'id':'%s','implementedBy':{'edges':[{'node':"
                    + "{'id':'%s','basis':[{'directive':{'id':'%s'}}]}}]}}}]}}")
                .replace('\'', '"')
                .formatted(second.id(), third.id(), second.id()));
    Posted memo =
        Posted.send(
            registrar(),
            Letter.from(world.department())
                .with("basis", List.of(Map.of("directive", first.id())))
                .toUnits(world.section()));
    memo.awaitComplete();
    assertThat(implementing(registrar(), first)).containsExactly(memo.id(), second.id());
    assertThat(implementing(world.as(world.principal()), first)).containsExactly(second.id());
  }

  /** The letters that cite one, read page by page, each as long as was asked for but the last. */
  private static List<String> implementing(GraphQl reader, Posted cited) {
    List<String> ids = new ArrayList<>();
    String selection =
        "implementedBy(first: 1%s) { edges { node { id } } pageInfo {"
            + " hasNextPage hasPreviousPage endCursor } }";
    JsonNode page = directive(reader, cited, selection.formatted("")).path("implementedBy");
    assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isFalse();
    while (true) {
      assertThat(page.path("edges")).hasSize(1);
      ids.add(page.at("/edges/0/node/id").asString());
      if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
        return ids;
      }
      String after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
      page = directive(reader, cited, selection.formatted(after)).path("implementedBy");
      assertThat(page.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }
  }

  @Test
  void whoeverHasNotAcknowledgedIsRemindedAndSeesIt() {
    Posted posted = send(letter().with("requiredAnswer", "ACKNOWLEDGE"));
    GraphQl principal = world.as(world.principal());
    principal.mutate("acknowledgeDirective", receipt(posted, world.primarySchool()), "").done();
    Map<String, String> wish = Map.of("directive", posted.id());
    registrar().mutate("remindRecipients", wish, "").done();
    GraphQl other = world.as(world.lowerSecondaryPrincipal());
    String reminders = "reminders { count lastNumber lastAt }";
    Eventually.until(
        "the reminder is shown",
        () ->
            item(world.lowerSecondarySchool(), other, posted, reminders)
                    .path("reminders")
                    .path("count")
                    .asInt()
                == 1);
    assertThat(
            item(world.lowerSecondarySchool(), other, posted, reminders)
                .at("/reminders/lastNumber")
                .asInt())
        .isEqualTo(1);
    assertThat(item(principal, posted, reminders).at("/reminders/count").asInt()).isZero();
    JsonNode sent = delivery(posted, "reminders { count lastAt }").path("reminders");
    assertThat(sent.path("count").asInt()).isEqualTo(1);
    Answer again =
        registrar()
            .ask(
                "mutation($id: ID!) { remindRecipients(input: {idempotencyKey: \"second-reminder\","
                    + " directive: $id}) { userErrors { code ... on NotYet { possibleAt } } } }",
                Map.of("id", posted.id()));
    JsonNode refusal = again.data().at("/remindRecipients/userErrors/0");
    assertThat(refusal.path("code").asString()).isEqualTo("REMINDED_TOO_SOON");
    assertThat(Instant.parse(refusal.path("possibleAt").asString()))
        .isEqualTo(Instant.parse(sent.path("lastAt").asString()).plusSeconds(3_600));
  }

  private static Posted send(Letter letter) {
    Posted posted =
        Posted.send(
            registrar(), letter.toUnits(world.primarySchool(), world.lowerSecondarySchool()));
    posted.awaitComplete();
    return posted;
  }

  private static Letter letter() {
    return Letter.from(world.department());
  }

  private static GraphQl registrar() {
    return world.as(world.registrar());
  }

  private static Map<String, String> receipt(Posted posted, String unit) {
    return Map.of("directive", posted.id(), "unit", unit);
  }

  private static JsonNode item(GraphQl reader, Posted posted, String selection) {
    return item(world.primarySchool(), reader, posted, selection);
  }

  private static JsonNode item(String unit, GraphQl reader, Posted posted, String selection) {
    String query =
        "query($unit: ID) { viewer { inbox(unit: $unit, first: 100) { edges { node { of: directive"
            + " { id } "
            + selection
            + " } } } } }";
    return reader
        .data(query, Map.of("unit", unit))
        .at("/viewer/inbox/edges")
        .valueStream()
        .map(edge -> edge.path("node"))
        .filter(node -> node.at("/of/id").asString().equals(posted.id()))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode directive(GraphQl reader, Posted posted, String selection) {
    return reader
        .data(
            "query($id: ID!) { directive(id: $id) { " + selection + " } }",
            Map.of("id", posted.id()))
        .path("directive");
  }

  private static JsonNode delivery(Posted posted, String selection) {
    return directive(registrar(), posted, "delivery { " + selection + " }").path("delivery");
  }

  private static List<String> ids(JsonNode delivery) {
    return delivery
        .at("/recipients/edges")
        .valueStream()
        .map(edge -> edge.at("/node/recipient/id").asString())
        .toList();
  }
}
