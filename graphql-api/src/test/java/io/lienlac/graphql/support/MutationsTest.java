package io.lienlac.graphql.support;

import static io.lienlac.graphql.World.idOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.CommandMetadata;
import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.CommonRefusal;
import io.lienlac.api.NameBasedId;
import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.OrganisationCommand.EstablishUnit;
import io.lienlac.api.organisation.OrganisationCommand.RenameUnit;
import io.lienlac.api.organisation.OrganisationRefusal;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.FakeSides.Sent;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Http.Answer;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.View;
import io.lienlac.query.api.ViewVersion;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@ApiTest
class MutationsTest {

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
  void aMutationShowsItsEffect() {
    Answer answer = rename(Map.of());
    assertThat(answer.at("/renameUnit").toString())
        .isEqualTo("{\"unit\":{\"name\":\"school\"},\"userErrors\":[],\"viewIsBehind\":false}");
    assertThat(sides.asked).contains(new FindViewVersion(View.UNITS, World.SCHOOL.id().value()));
    Sent sent = sides.sent.getFirst();
    RenameUnit command = (RenameUnit) sent.command();
    assertThat(command.unitId()).isEqualTo(World.SCHOOL.id());
    assertThat(command.name()).isEqualTo("new name");
    assertThat(command.actor()).isEqualTo(World.BUREAU_HEAD.id());
    assertThat(command.at().getNano() % 1_000).isZero();
    assertThat(sent.metadata())
        .containsEntry(CommandMetadata.ACTOR_ID, World.BUREAU_HEAD.id().toString())
        .containsEntry(CommandMetadata.MUTATION, "renameUnit")
        .containsEntry(CommandMetadata.IDEMPOTENCY_KEY, "key-0001")
        .containsEntry(CommandMetadata.CLIENT_ID, "web")
        .containsKeys(CommandMetadata.CORRELATION_ID, CommandMetadata.INPUT);
  }

  @Test
  void theSameInputHasTheSameTextInAnyOrderAndAnotherInputAnother() {
    rename(Map.of());
    http.ask(
        "bureau head",
        "mutation { renameUnit(input: {name: \"new name\", idempotencyKey: \"key-0002\", unit: \"%s\"}) { viewIsBehind } }"
            .formatted(idOf(World.SCHOOL)));
    rename(Map.of("name", "other name"));
    List<Object> inputs =
        sides.sent.stream().map(sent -> sent.metadata().get(CommandMetadata.INPUT)).toList();
    assertThat(inputs.get(0)).isEqualTo(inputs.get(1)).isNotEqualTo(inputs.get(2));
    assertThat(inputs.get(0).toString()).doesNotContain("key-0001");
  }

  @Test
  void aNewThingsIdComesFromActorMutationAndKey() {
    for (int i = 0; i < 2; i++) {
      http.ask(
          "bureau head",
          """
          mutation($parent: ID!) { establishUnit(input: {idempotencyKey: "key-0001", kind: SECTION,
            name: "Tổ Toán", parent: $parent, from: "2026-09-01"}) { viewIsBehind } }
          """,
          Map.of("parent", idOf(World.SCHOOL)));
    }
    assertThat(sides.sent)
        .extracting(sent -> ((EstablishUnit) sent.command()).unitId().value())
        .containsOnly(
            NameBasedId.of(World.BUREAU_HEAD.id().toString(), "establishUnit", "key-0001"))
        .hasSize(2);
  }

  @Test
  void aRefusalSaysCodeTextAndField() {
    refuse(new Refusal(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED, List.of("unitId")));
    assertThat(rename(Map.of()).at("/renameUnit").toString())
        .isEqualTo(
            """
            {"unit":null,"userErrors":[{"__typename":"Refusal","code":"NOT_FOUND_OR_NOT_ALLOWED",\
            "message":"This does not exist, or you may not do this to it.",\
            "field":["input","unit"]}],"viewIsBehind":false}\
            """);
  }

  @Test
  void aRefusalOfTheWholeHasNoField() {
    refuse(Refusal.of(CommonRefusal.CHANGED_MEANWHILE));
    assertThat(rename(Map.of()).at("/renameUnit/userErrors/0/field").isNull()).isTrue();
  }

  @Test
  void everyFaultIsToldAtOnce() {
    Answer answer =
        http.ask(
            "bureau head",
            """
            mutation($parent: ID!) { establishUnit(input: {idempotencyKey: "key-0001", kind: SCHOOL,
              name: " ", parent: $parent, from: "2026-09-01"}) { userErrors { code field } } }
            """,
            Map.of("parent", idOf(World.BUREAU)));
    assertThat(answer.at("/establishUnit/userErrors").toString())
        .isEqualTo(
            """
            [{"code":"REQUIRED","field":["input","name"]},\
            {"code":"REQUIRED","field":["input","levels"]},\
            {"code":"REQUIRED","field":["input","ownership"]}]\
            """);
    assertThat(sides.sent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "control\u0000key", "tab\tand more"})
  void aKeyThatIsNoneIsRefused(String key) {
    refusedKey(key);
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    refusedKey("k".repeat(101));
  }

  @Test
  void anAccountOfNobodyDoesNothing() {
    Answer answer = http.ask("nobody", RENAME, Map.of("input", input(Map.of())));
    assertThat(answer.text("/renameUnit/userErrors/0/code")).isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void theTextIsInTheLanguageOfTheRequest() {
    refuse(Refusal.of(OrganisationRefusal.UNIT_CLOSED, "unitId"));
    assertThat(messageFor("vi-VN,vi;q=0.9")).isEqualTo("Đến ngày này đơn vị đã giải thể.");
    assertThat(messageFor("fr, vi;q=0.5")).isEqualTo("Đến ngày này đơn vị đã giải thể.");
    assertThat(messageFor("en")).isEqualTo("The unit is closed on that date.");
    assertThat(messageFor("fr")).isEqualTo("The unit is closed on that date.");
  }

  private void refusedKey(String key) {
    Answer answer = rename(Map.of("idempotencyKey", key));
    assertThat(answer.at("/renameUnit/userErrors/0/code").asString()).isEqualTo("MALFORMED");
    assertThat(answer.at("/renameUnit/userErrors/0/field").toString())
        .isEqualTo("[\"input\",\"idempotencyKey\"]");
    assertThat(sides.sent).isEmpty();
  }

  private String messageFor(String languages) {
    var response =
        http.send(
            http.request("/graphql")
                .header("Authorization", "Bearer " + TestIssuer.OURS.token("bureau head"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", languages)
                .POST(
                    BodyPublishers.ofString(Http.body(RENAME, Map.of("input", input(Map.of()))))));
    return JsonMapper.shared()
        .readTree(response.body())
        .at("/data/renameUnit/userErrors/0/message")
        .asString();
  }

  private Answer rename(Map<String, String> change) {
    return http.ask("bureau head", RENAME, Map.of("input", input(change)));
  }

  private static Map<String, String> input(Map<String, String> change) {
    Map<String, String> input =
        new HashMap<>(
            Map.of("idempotencyKey", "key-0001", "unit", idOf(World.SCHOOL), "name", "new name"));
    input.putAll(change);
    return input;
  }

  private void refuse(Refusal refusal) {
    sides.commands(
        command -> {
          throw new CommandRefused(List.of(refusal));
        });
  }

  private void viewHas(long version) {
    sides.queries(
        query ->
            query instanceof FindViewVersion
                ? new ViewVersion(version)
                : sides.worldsAnswer(query));
  }
}
