package io.lienlac.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.GraphQl;
import io.lienlac.Http;
import io.lienlac.RunningSystem;
import io.lienlac.acceptance.Letter;
import io.lienlac.acceptance.SmallWorld;
import io.lienlac.acceptance.World.Opening;
import io.lienlac.auditor.command.Outcome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is handed out is believed by a program that shares no code with the system. */
class HandedOutProofsIT {

  private static RunningSystem system;
  private static SmallWorld world;
  private static GraphQl auditor;

  @TempDir Path folder;

  @BeforeAll
  static void build() {
    world = SmallWorld.beside("proofs-");
    system = world.world().system();
    auditor =
        system.as(
            world
                .world()
                .hire(new Opening(world.department(), "AUDITOR", "proofs-auditor"))
                .getFirst()
                .account());
  }

  /** As soon as a checkpoint holds it. */
  private static String proof() {
    String unit = world.world().office(world.department(), "SECTION", "Phòng Khảo thí");
    String entry =
        Eventually.get(
            "the trail has the unit",
            () ->
                Optional.of(
                        auditor
                            .ask(
                                "query($of: ID!) { auditTrail(of: $of) { edges { node { id } } } }",
                                Map.of("of", unit))
                            .json()
                            .at("/data/auditTrail/edges/0/node/id"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString));
    return Eventually.get(
        "the event is proved",
        () ->
            Optional.of(
                    auditor
                        .data("query($of: ID!) { proof(of: $of) }", Map.of("of", entry))
                        .path("proof"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString));
  }

  @Test
  void aProofHoldsWithoutTheSystem() {
    String proof = proof();
    OutsideAuditor outside = OutsideAuditor.of(system, folder);
    OutsideAuditor.Verdict verdict = outside.verifyProof(proof);
    assertThat(verdict.outcome()).as(verdict.words()).isEqualTo(Outcome.HOLDS);
    int leaf = proof.indexOf("\"leaf\":\"") + 40;
    char other = proof.charAt(leaf) == 'A' ? 'B' : 'A';
    String changed = proof.substring(0, leaf) + other + proof.substring(leaf + 1);
    assertThat(outside.verifyProof(changed).outcome()).isNotEqualTo(Outcome.HOLDS);
  }

  /** The letter goes to the first school and is acknowledged there. */
  private static String acknowledged(String body) {
    String letter =
        Eventually.get(
            "the letter is shown",
            () ->
                Optional.of(
                        world
                            .as(world.registrar())
                            .mutate("sendDirective", input(body), "directive { id }")
                            .done()
                            .json()
                            .at("/directive/id"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString));
    Map<String, String> receipt = Map.of("directive", letter, "unit", world.primarySchool());
    Eventually.until(
        "it is acknowledged",
        () ->
            world
                .as(world.principal())
                .mutate("acknowledgeDirective", receipt, "inboxItem { id }")
                .codes()
                .isEmpty());
    return letter;
  }

  private static Map<String, Object> input(String body) {
    Map<String, Object> input =
        new HashMap<>(
            Letter.from(world.department())
                .with("requiredAnswer", "ACKNOWLEDGE")
                .with("body", body)
                .toUnits(world.primarySchool())
                .input());
    input.put("idempotencyKey", "proofs-" + body.hashCode());
    return input;
  }

  @Test
  void aDeliveryIsCertifiedStepByStepAndPrinted() {
    String letter = acknowledged("Kính gửi nhà trường, đề nghị xác nhận.");
    GraphQl principal = world.as(world.principal());
    JsonNode certificate =
        Eventually.get(
            "all four steps are sealed",
            () ->
                Optional.of(
                        principal
                            .ask(
                                "query($letter: ID!, $unit: ID!) { deliveryCertificate(directive:"
                                    + " $letter, unit: $unit) { document path } }",
                                Map.of("letter", letter, "unit", world.primarySchool()))
                            .json()
                            .at("/data/deliveryCertificate"))
                    .filter(found -> found.path("document").asString("").contains("ACKNOWLEDGED")));
    JsonNode steps =
        JsonMapper.shared().readTree(certificate.path("document").asString()).path("steps");
    assertThat(steps.valueStream().map(step -> step.path("step").asString()))
        .containsExactly("FROZEN", "ADDRESSED", "READ", "ACKNOWLEDGED");
    OutsideAuditor outside = OutsideAuditor.of(system, folder);
    for (JsonNode step : steps) {
      OutsideAuditor.Verdict verdict = outside.verifyProof(step.path("proof").toString());
      assertThat(verdict.outcome()).as(verdict.words()).isEqualTo(Outcome.HOLDS);
    }
    byte[] page = fetch(certificate.path("path").asString());
    assertThat(new String(page, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    assertThat(
            world
                .as(world.foreignRegistrar())
                .ask(
                    "query($letter: ID!, $unit: ID!) { deliveryCertificate(directive: $letter,"
                        + " unit: $unit) { path } }",
                    Map.of("letter", letter, "unit", world.primarySchool()))
                .json()
                .at("/errors/0/extensions/code")
                .asString())
        .isEqualTo("NOT_FOUND_OR_NOT_ALLOWED");
  }

  @Test
  void aTextIsRecognisedHoweverItIsTyped() throws InterruptedException {
    acknowledged("Kính gửi phụ huynh: ngày 5 tháng 9 khai giảng, 7 giờ có mặt tại trường.");
    String typed = "KINH GUI phu huynh:  ngay 5 thang 9 khai giang,\n7 gio co mat tai truong.";
    // Not as often as Eventually would ask: a person may ask so often in a time.
    for (int times = 0; times < 20 && !verdict(typed).equals("SENT"); times++) {
      Thread.sleep(500);
    }
    assertThat(verdict(typed)).isEqualTo("SENT");
    assertThat(verdict(typed.replace("7 gio", "9 gio"))).isEqualTo("NOT_FOUND");
  }

  private static String verdict(String text) {
    return world
        .as(world.teacher())
        .data(
            "query($text: String!, $unit: ID!) { wasThisSent(text: $text, claimedSender: $unit) {"
                + " verdict } }",
            Map.of("text", text, "unit", world.department()))
        .at("/wasThisSent/verdict")
        .asString();
  }

  @Test
  void anExportOfTheHistoryIsReadByTheProgramOfAnother() throws IOException {
    proof();
    JsonNode export =
        auditor
            .mutate(
                "exportHistory",
                Map.of("unit", world.department(), "purpose", "Kiểm toán", "caseNumber", "15/KT"),
                "historyExport { path parts to }")
            .done()
            .json()
            .path("historyExport");
    assertThat(export.path("to").asLong()).isPositive();
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    for (int part = 0; part < export.path("parts").asInt(); part++) {
      parts.writeBytes(fetch(export.path("path").asString() + "?part=" + part));
    }
    OutsideAuditor outside = OutsideAuditor.of(system, folder);
    OutsideAuditor.Verdict verdict = outside.verifyExport(parts.toByteArray());
    assertThat(verdict.outcome()).as(verdict.words()).isEqualTo(Outcome.HOLDS);
    String lines = text(fetch(export.path("path").asString()));
    assertThat(lines).isEqualTo(text(parts.toByteArray())).contains("\"leaf\":", "\"hash\":");
  }

  private static String text(byte[] compressed) throws IOException {
    try (GZIPInputStream lines = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] fetch(String path) {
    return Http.bytes(
        HttpRequest.newBuilder(URI.create(system.node().baseUrl() + path)).build());
  }
}
