package io.lienlac.auditor.witness;

import static io.lienlac.auditor.witness.SampleRequests.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.note.SignatureType;
import io.lienlac.auditor.note.SigningKey;
import io.lienlac.auditor.sample.SampleLog;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessServerTest {

  private static final SampleLog LOG = SampleLog.of(120);
  private static final SigningKey KEY = SampleLog.key("w.example", SignatureType.COSIGNATURE);

  private final HttpClient client = HttpClient.newHttpClient();
  @TempDir private Path folder;
  private WitnessState state;
  private WitnessServer server;

  @BeforeEach
  void start() throws IOException, Malformed {
    state = WitnessState.open(folder);
    Witness witness =
        new Witness(KEY, List.of(SampleLog.verifier()), state, InstantSource.system());
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = new WitnessServer(anyPort, witness, status -> {});
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.close();
    state.close();
  }

  @Test
  void answersByTheProtocol() {
    HttpResponse<String> cosigned = post(from(LOG, 0, 20)).join();
    assertThat(cosigned.statusCode()).isEqualTo(200);
    assertThat(cosigned.body()).startsWith("— w.example ").endsWith("\n");
    HttpResponse<String> conflict = post(from(LOG, 0, 30)).join();
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(conflict.body()).isEqualTo("20\n");
    assertThat(post(SampleRequests.of(20, List.of(), LOG.checkpoint(30))).join().statusCode())
        .isEqualTo(422);
    assertThat(post(new byte[300 << 10]).join().statusCode()).isEqualTo(413);
    assertThat(post(new byte[0]).join().statusCode()).isEqualTo(400);
  }

  @Test
  void understandsNothingElse() {
    assertThat(send(request("/add-checkpoint").GET()).join().statusCode()).isEqualTo(405);
    assertThat(send(request("/add-checkpoint/x").GET()).join().statusCode()).isEqualTo(404);
    assertThat(send(request("/").GET()).join().statusCode()).isEqualTo(404);
  }

  /** Of several requests that go on from the same size, one is cosigned, and nothing goes back. */
  @Test
  void ofRequestsAtTheSameMomentOneWins() throws Malformed {
    long old = 0;
    for (int round = 0; round < 8; round++) {
      List<CompletableFuture<HttpResponse<String>>> replies = new ArrayList<>();
      for (int more : new int[] {1, 9, 4, 7, 2}) {
        replies.add(post(from(LOG, (int) old, (int) old + more)));
      }
      List<Integer> statuses =
          replies.stream().map(reply -> reply.join().statusCode()).sorted().toList();
      assertThat(statuses).containsExactly(200, 409, 409, 409, 409);
      long kept = state.latest(SampleLog.ORIGIN).orElseThrow().size();
      assertThat(kept).isGreaterThan(old);
      old = kept;
    }
  }

  private CompletableFuture<HttpResponse<String>> post(byte[] body) {
    return send(request("/add-checkpoint").POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }
}
