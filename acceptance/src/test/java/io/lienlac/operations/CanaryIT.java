package io.lienlac.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.Listener;
import io.lienlac.LocalFile;
import io.lienlac.Operations;
import io.lienlac.RunningSystem;
import io.lienlac.TestIssuer;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.Letter;
import io.lienlac.acceptance.SmallWorld;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words that stand for a token, a name and a text go through a node as production runs it, by every
 * way in, and are looked for in what comes out: log, spans and metrics.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class CanaryIT {

  private static final String CANARY = "chimvang";
  private static final String TOKEN_CLAIM = CANARY + "-claim";

  private final SpanReceiver spans = receiver();
  private final RunningSystem system = RunningSystem.freshAsForPeople(this::watched);
  private final SmallWorld world = SmallWorld.in(system);
  private final GraphQl registrar = world.as(world.registrar());
  private final List<String> tokens = new ArrayList<>();
  private final List<JsonNode> log = new ArrayList<>();

  private static SpanReceiver receiver() {
    try {
      return new SpanReceiver();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watched(Map<String, String> settings) {
    settings.put("SPRING_PROFILES_ACTIVE", "production");
    settings.put("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT", spans.address());
    settings.put("MANAGEMENT_TRACING_SAMPLING_PROBABILITY", "1");
  }

  @BeforeAll
  void letThemFly() throws IOException {
    world.world().person(world.bureau(), CANARY + "Họ", CANARY + "Tên");
    world.world().office(world.department(), "SECTION", CANARY + " Phòng");
    send(registrar, letter());
    send(world.as(world.foreignRegistrar()), letter());
    send(registrar, letter().with("subject", CANARY.repeat(200)));
    send(registrar, letter().with("body", CANARY + "\u0000"));
    send(registrar, letter().with("kind", CANARY));
    letThemFlyFurther();
    registrar.ask("query " + CANARY + " { " + CANARY + ": viewer { __typename } }", Map.of());
    registrar.ask("query { viewer { " + CANARY + " } }", Map.of());
    registrar.ask("query { viewer( \"" + CANARY, Map.of());
    registrar.ask("query($id: ID!) { directive(id: $id) { id } }", Map.of("id", CANARY));
    registrar.ask(
        "query($text: String!) { searchArchive(text: $text, purpose: $text, caseNumber: $text) {"
            + " count } }",
        Map.of("text", CANARY));
    post("{\"query\": \"" + CANARY, "Bearer " + ofAClaim());
    post("{\"query\": \"{ viewer { __typename } }\"}", "Bearer " + CANARY + "." + CANARY + ".");
    post("{\"query\": \"{ viewer { __typename } }\"}", "Bearer " + ofAClaim());
    get(system.node().baseUrl() + "/calendar/" + CANARY);
    get(system.node().baseUrl() + "/" + CANARY + "?" + CANARY + "=" + CANARY);
    get(system.node().managementUrl() + "/actuator/" + CANARY);
    tokens.add(system.tokens().token(world.registrar().account()));
    tokens.add(RunningSystem.OPERATIONS_KEY);
    Eventually.until("spans of all came", () -> spans.text().contains("graphql searchArchive"));
    for (String line : Files.readAllLines(system.node().log())) {
      log.add(JsonMapper.shared().readTree(line));
    }
  }

  /** By files, answers and reasons, by what is listened to, and by addresses that are secrets. */
  private void letThemFlyFurther() {
    LocalFile annex = LocalFile.text(CANARY + ".txt", "Danh sách " + CANARY);
    String link = annex.begin(registrar, world.department()).at("/link/url").asString();
    assertThat(annex.put(registrar, link).statusCode()).isEqualTo(204);
    tokens.add(link.substring(link.lastIndexOf('/') + 1));
    JsonNode feed = registrar.mutate("createCalendarFeed", Map.of(), "path").done().json();
    get(system.node().baseUrl() + feed.path("path").asString());
    tokens.add(feed.path("path").asString().replaceAll("/calendar/(.*)\\.ics", "$1"));
    String invitation = invitation();
    Map<String, String> answer =
        Map.of(
            "directive",
            invitation,
            "unit",
            world.bureau(),
            "answer",
            "DEPUTY",
            "deputyName",
            CANARY + " Thư");
    world.as(world.bureauHead()).mutate("answerInvitation", answer, "").done();
    Map<String, String> withdrawal = Map.of("directive", invitation, "reason", "Hoãn " + CANARY);
    registrar.mutate("withdrawDirective", withdrawal, "").done();
    String listen = "subscription { inboxItemArrived { cursor } }";
    GraphQl.with(system.node()::graphQl, ofAClaim()).hear(listen, 1);
    String garbage = CANARY + "." + CANARY + ".";
    try (Listener refused = GraphQl.with(system.node()::graphQl, garbage).listen(listen)) {
      assertThat(refused.code()).isEqualTo(4403);
    }
  }

  @AfterAll
  void close() {
    system.close();
    spans.close();
  }

  @Test
  void everyLineOfTheLogIsStructuredAndNoneHoldsAny() throws IOException {
    assertThat(log).isNotEmpty().allMatch(line -> line.path("@timestamp").isString());
    holdsNone(Files.readString(system.node().log()));
  }

  @Test
  void whoActsOnWhichRequestIsLogged() {
    List<JsonNode> sent =
        log.stream()
            .filter(line -> line.path("message").asString().contains("SendDirective is done"))
            .toList();
    assertThat(sent).hasSize(2);
    UUID actor = UUID.fromString(sent.getFirst().path("actorId").asString());
    UUID request = UUID.fromString(sent.getFirst().path("correlationId").asString());
    assertThat(actor).isNotEqualTo(request);
    assertThat(sent.getFirst().path("traceId").asString()).hasSize(32);
    assertThat(log)
        .filteredOn(line -> line.path("message").asString().contains("SendDirective is refused"))
        .isNotEmpty()
        .allMatch(line -> line.path("actorId").isString())
        .noneMatch(line -> line.path("actorId").asString().equals(actor.toString()))
        .noneMatch(line -> line.path("correlationId").asString().equals(request.toString()));
  }

  @Test
  void spansTellCommandsAndOperationsAndHoldNone() {
    String sent = spans.text();
    assertThat(sent).contains("SendDirective", "graphql sendDirective", "http post", "lienlac");
    holdsNone(sent);
  }

  @Test
  void metricsHoldNone() {
    holdsNone(new Operations(system.node()).metrics());
  }

  private void holdsNone(String text) {
    assertThat(text).isNotEmpty().doesNotContainIgnoringCase(CANARY).doesNotContain(tokens);
    for (String token : tokens) {
      assertThat(text).doesNotContain(token.substring(token.lastIndexOf('.') + 1));
    }
  }

  private String ofAClaim() {
    Map<String, Object> claims =
        new LinkedHashMap<>(TestIssuer.get().claims(TOKEN_CLAIM, Instant.now()));
    claims.put("name", CANARY);
    claims.put("preferred_username", CANARY);
    String token = TestIssuer.get().sign(claims);
    tokens.add(token);
    return token;
  }

  private Letter letter() {
    return Letter.from(world.department())
        .with("subject", "Về " + CANARY)
        .with("body", "Kính gửi " + CANARY)
        .toUnits(world.bureau());
  }

  /** The id of one that has arrived. */
  private String invitation() {
    send(
        registrar,
        letter()
            .with("kind", "INVITATION")
            .with(
                "occasion",
                Map.of(
                    "beginsAt", "2099-01-05T01:00:00Z",
                    "endsAt", "2099-01-05T04:00:00Z",
                    "venue", CANARY + " Hội trường")));
    return Eventually.get(
        "the invitation has arrived",
        () ->
            registrar
                .data(
                    "query($unit: ID!) { viewer { outbox(unit: $unit) { edges { node { id kind"
                        + " audience { complete } } } } } }",
                    Map.of("unit", world.department()))
                .at("/viewer/outbox/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(letter -> letter.path("kind").asString().equals("INVITATION"))
                .filter(letter -> letter.at("/audience/complete").asBoolean())
                .map(letter -> letter.path("id").asString())
                .findFirst());
  }

  private static void send(GraphQl sender, Letter letter) {
    Map<String, Object> input = new LinkedHashMap<>(letter.input());
    input.put("idempotencyKey", CANARY + UUID.randomUUID());
    sender.ask(GraphQl.document("sendDirective", "directive { id }"), Map.of("input", input));
  }

  private void post(String body, String authorization) {
    Http.send(
        HttpRequest.newBuilder(system.node().graphQl())
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .header("X-Request-Id", CANARY)
            .header("traceparent", "00-" + "c".repeat(32) + "-" + "c".repeat(16) + "-01")
            .header("baggage", "name=" + CANARY)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static void get(String address) {
    Http.send(HttpRequest.newBuilder(URI.create(address)).build());
  }
}
