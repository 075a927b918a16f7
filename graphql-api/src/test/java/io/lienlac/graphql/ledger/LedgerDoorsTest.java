package io.lienlac.graphql.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.ledger.FindLedgerCheckpoint;
import io.lienlac.api.ledger.FindLedgerTile;
import io.lienlac.api.ledger.FoundLedgerCheckpoint;
import io.lienlac.graphql.ApiTest;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.WorldLedger;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The ledger's doors: open to everybody, for what it publishes and nothing else. */
@ApiTest
class LedgerDoorsTest {

  @Autowired Http http;
  @Autowired FakeSides sides;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @Test
  void anybodyReadsTheCheckpoint() {
    HttpResponse<String> answer = get("/ledger/checkpoint");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(WorldLedger.CHECKPOINT.note());
    assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=1, public");
  }

  @Test
  void whileThereIsNoneItIsNotFound() {
    sides.queries(
        query ->
            query instanceof FindLedgerCheckpoint
                ? new FoundLedgerCheckpoint(null)
                : sides.worldsAnswer(query));
    assertThat(get("/ledger/checkpoint").statusCode()).isEqualTo(404);
  }

  @Test
  void aFullTileMayBeKeptForEver() {
    HttpResponse<String> answer = get("/ledger/tile/0/000");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(256 * 32);
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aPartialTileHasAsManyHashesAsAskedFor() {
    HttpResponse<String> answer = get("/ledger/tile/0/001.p/44");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(44 * 32);
    assertThat(header(answer, "Cache-Control")).isEqualTo("max-age=3600, public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledger/tile/0/001",
        "/ledger/tile/0/001.p/45",
        "/ledger/tile/0/002",
        "/ledger/tile/1/000"
      })
  void whatIsNotPublishedIsNotFound(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(header(answer, "Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledger/tile/0/1",
        "/ledger/tile/0/x000/001",
        "/ledger/tile/entries/000",
        "/ledger/tile/0/000/",
        "/ledger/tile/"
      })
  void whatIsNoTileIsNotAskedFor(String path) {
    assertThat(get(path).statusCode()).isEqualTo(404);
    assertThat(sides.asked).noneMatch(FindLedgerTile.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ledger", "/ledger/", "/ledger/checkpoint/x", "/ledger/leaves"})
  void nothingElseOfItIsOpen(String path) {
    assertThat(get(path).statusCode()).isIn(401, 404);
  }

  @Test
  void nothingIsSentToIt() {
    HttpResponse<String> answer =
        http.send(http.request("/ledger/checkpoint").POST(BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(401);
  }

  @Test
  void aPageOfAnyOriginMayReadIt() {
    HttpResponse<String> answer =
        http.send(http.request("/ledger/checkpoint").header("Origin", "https://else.example"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
  }

  private HttpResponse<String> get(String path) {
    return http.send(http.request(path));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
