package io.lienlac.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.Eventually;
import io.lienlac.Operations;
import io.lienlac.RunningSystem;
import io.lienlac.TestIssuer;
import io.lienlac.WithoutViews;
import io.lienlac.acceptance.Letter;
import io.lienlac.acceptance.SmallWorld;
import io.lienlac.stack.SharedStack;
import io.lienlac.stack.TcpGate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a node says of itself and of each server that it needs, while that is there and not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@WithoutViews
class HealthIT {

  private static final List<String> PARTS =
      List.of("db", "mongodb", "projections", "elasticsearch", "archive", "files", "issuer");
  private static final String LAG = "lienlac_projection_lag_events";
  private static final String OF_ARCHIVE = "projection=\"directive-search\"";

  private final TcpGate postgres =
      TcpGate.to("127.0.0.1", URI.create(SharedStack.get().postgresUrl().substring(5)).getPort());
  private final TcpGate mongodb = TcpGate.toMongodb(SharedStack.get().mongodbUri());
  private final TcpGate elasticsearch = gateTo(SharedStack.get().elasticsearchUri());
  private final TcpGate issuer = gateTo(TestIssuer.get().issuer());
  private final RunningSystem system = RunningSystem.fresh(this::throughGates);
  private final SmallWorld world = SmallWorld.in(system);
  private final Operations operations = new Operations(system.node());

  private static TcpGate gateTo(String server) {
    return TcpGate.to("127.0.0.1", URI.create(server).getPort());
  }

  private void throughGates(Map<String, String> settings) {
    settings.computeIfPresent(
        "LIENLAC_POSTGRES_URL",
        (name, url) -> url.replaceFirst(":\\d+/", ":" + postgres.port() + "/"));
    settings.computeIfPresent("LIENLAC_MONGODB_URI", (name, uri) -> mongodb.through(uri));
    settings.put("LIENLAC_ELASTICSEARCH_URI", "http://127.0.0.1:" + elasticsearch.port());
    settings.put("LIENLAC_JWKSURI", "http://127.0.0.1:" + issuer.port() + "/keys");
  }

  @BeforeAll
  void awaitWhole() {
    Eventually.until("all is well", () -> operations.probe() == 200);
  }

  @AfterAll
  void close() throws IOException {
    system.close();
    for (TcpGate gate : List.of(postgres, mongodb, elasticsearch, issuer)) {
      gate.close();
    }
  }

  @Test
  void eachPartIsWellAndTellsSoToWhoeverHasTheKey() {
    for (String part : PARTS) {
      assertThat(operations.health(part)).as(part).isEqualTo("UP");
      assertThat(operations.probe(part)).as(part).isEqualTo(404);
    }
    assertThat(operations.probe("liveness")).isEqualTo(200);
    assertThat(operations.probe("readiness")).isEqualTo(200);
    assertThat(operations.ask("/actuator/health").body()).contains(PARTS);
    assertThat(operations.withoutKey("/actuator/health").body())
        .contains("UP")
        .doesNotContain(PARTS);
  }

  @Test
  void withoutMongoDbTheNodeIsNotWellButStaysReady() {
    mongodb.shut();
    try {
      onlyThisIsDown("mongodb");
      assertThat(send("Thư trong lúc không có MongoDB")).isEmpty();
      Eventually.until(
          "what cannot be measured is not a number",
          () -> isUnknown("projection=\"inbox-item-projection\""));
      assertThat(isUnknown(OF_ARCHIVE)).isFalse();
    } finally {
      mongodb.open();
    }
    isWellAgainAndHasCaughtUp();
  }

  @Test
  void withoutElasticsearchTheNodeIsNotWellButStaysReady() {
    elasticsearch.shut();
    try {
      onlyThisIsDown("elasticsearch");
      assertThat(send("Thư trong lúc không có Elasticsearch")).isEmpty();
      Eventually.until("what cannot be measured is not a number", () -> isUnknown(OF_ARCHIVE));
    } finally {
      elasticsearch.open();
    }
    isWellAgainAndHasCaughtUp();
  }

  @Test
  void withoutTheIssuerThoseWhoseTokensItSignedGoOn() {
    issuer.shut();
    try {
      onlyThisIsDown("issuer");
      itsMeterComesTo(0, "issuer");
      assertThat(send("Thư trong lúc không có nơi cấp thẻ")).isEmpty();
    } finally {
      issuer.open();
    }
    isWellAgainAndHasCaughtUp();
    itsMeterComesTo(1, "issuer");
  }

  @Test
  void withoutAFolderForFilesTheNodeIsNotWellButStaysReady() throws IOException {
    Path folder = Path.of(system.settings().get("LIENLAC_FILES_FOLDER"));
    assertThat(folder).doesNotExist();
    Files.createDirectories(folder.getParent());
    Files.createFile(folder);
    try {
      onlyThisIsDown("files");
      itsMeterComesTo(0, "files");
      assertThat(send("Thư trong lúc không có chỗ cho tệp")).isEmpty();
    } finally {
      Files.delete(folder);
    }
    isWellAgainAndHasCaughtUp();
    itsMeterComesTo(1, "files");
  }

  @Test
  void withoutPostgreSqlTheNodeIsAliveButNotReady() {
    postgres.shut();
    try {
      assertThat(operations.health("db")).isEqualTo("DOWN");
      assertThat(operations.probe("readiness")).isEqualTo(503);
      assertThat(operations.probe("liveness")).isEqualTo(200);
      Eventually.until("nothing is measured", () -> isUnknown("projection="));
    } finally {
      postgres.open();
    }
    isWellAgainAndHasCaughtUp();
    assertThat(send("Thư sau khi có lại PostgreSQL")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/prometheus",
        "/actuator/metrics",
        "/actuator/env",
        "/actuator/heapdump"
      })
  void nothingElseIsOpenWithoutTheKey(String path) {
    assertThat(operations.withoutKey(path).statusCode()).isEqualTo(401);
  }

  private void onlyThisIsDown(String part) {
    assertThat(operations.health(part)).isEqualTo("DOWN");
    assertThat(operations.probe()).isEqualTo(503);
    assertThat(operations.probe("readiness")).isEqualTo(200);
    assertThat(operations.probe("liveness")).isEqualTo(200);
    for (String other : PARTS) {
      if (!other.equals(part)) {
        assertThat(operations.health(other)).as(other).isEqualTo("UP");
      }
    }
  }

  private void isWellAgainAndHasCaughtUp() {
    Eventually.until("all is well again", () -> operations.probe() == 200);
    Eventually.until(
        "every projection has caught up",
        () -> operations.samples(LAG).stream().allMatch(sample -> sample.number() == 0));
  }

  private void itsMeterComesTo(int value, String part) {
    Eventually.until(
        "the meter of " + part + " is at " + value,
        () ->
            operations.samples("lienlac_part_up", "part=\"" + part + "\"").stream()
                .anyMatch(sample -> sample.number() == value));
  }

  private boolean isUnknown(String label) {
    List<Operations.Sample> samples = operations.samples(LAG, label);
    assertThat(samples).isNotEmpty();
    return samples.stream().allMatch(sample -> Double.isNaN(sample.number()));
  }

  private List<String> send(String subject) {
    Letter letter =
        Letter.from(world.department()).with("subject", subject).toUnits(world.bureau());
    return world
        .as(world.registrar())
        .mutate("sendDirective", letter.input(), "directive { id }")
        .codes();
  }
}
