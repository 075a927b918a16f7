package io.lienlac.command.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent to a witness, and what is made of its answers (C2SP tlog-witness). */
@SuppressWarnings("NullAway.Init")
class AskingWitnessesTest {

  private static final SigningKeys KEYS =
      SigningKeys.read(NotesTest.ORIGIN, List.of(NotesTest.SEED));
  private static final String NAME = "witness.example/w1";

  private final Leaves leaves = Leaves.random(20);
  private final List<String> requests = new ArrayList<>();
  private final List<Reply> replies = new ArrayList<>();
  private KeyPair keys;
  private VerifierKey key;
  private HttpServer server;
  private WitnessClient client;

  private record Reply(int status, String body) {}

  @BeforeEach
  void start() throws Exception {
    keys = KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
    key = new VerifierKey(NAME, VerifierKey.WITNESS, Ed25519.raw(keys.getPublic()));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/api/add-checkpoint", this::answer);
    server.start();
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    client =
        new WitnessClient(Witness.parse(address + " " + key), HttpClient.newHttpClient());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Reply reply = replies.removeFirst();
    byte[] body = reply.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private PublishedCheckpoint checkpoint(int size) {
    TreeHash root = leaves.naive(size).root();
    return new PublishedCheckpoint(
        size, root, KEYS.sign(new Checkpoint(NotesTest.ORIGIN, size, root)), Instant.EPOCH);
  }

  private WitnessAnswer submit(int size) {
    return client.submit(
        checkpoint(size),
        from -> leaves.tree(size).ask(tree -> tree.consistency(from, size)));
  }

  private String cosigned(int size) throws Exception {
    long seconds = 1_764_230_400L;
    Signature signature = Signature.getInstance(Ed25519.NAME);
    signature.initSign(keys.getPrivate());
    signature.update(
        ("cosignature/v1\ntime " + seconds + "\n" + checkpoint(size).note().text())
            .getBytes(UTF_8));
    byte[] bytes =
        ByteBuffer.allocate(76).put(key.id()).putLong(seconds).put(signature.sign()).array();
    return "\u2014 " + NAME + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
  }

  @Test
  void theFirstCheckpointIsSubmittedWithoutAProof() throws Exception {
    replies.add(new Reply(200, cosigned(7)));
    assertThat(submit(7)).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(requests).containsExactly("old 0\n\n" + checkpoint(7).note());
  }

  @Test
  void theNextOnesAreProvedToFollow() throws Exception {
    replies.add(new Reply(200, cosigned(7)));
    submit(7);
    replies.add(new Reply(200, cosigned(20)));
    submit(20);
    StringBuilder proof = new StringBuilder();
    leaves.naive(20).proof(7).forEach(hash -> proof.append(hash).append('\n'));
    assertThat(requests.getLast()).isEqualTo("old 7\n" + proof + "\n" + checkpoint(20).note());
    replies.add(new Reply(200, cosigned(20)));
    submit(20);
    assertThat(requests.getLast()).isEqualTo("old 20\n\n" + checkpoint(20).note());
  }

  @Test
  void aWitnessThatKnowsMoreThanWeThoughtIsAskedAgain() throws Exception {
    replies.add(new Reply(409, "5\n"));
    replies.add(new Reply(200, cosigned(20)));
    assertThat(submit(20)).isInstanceOf(WitnessAnswer.Cosigned.class);
    assertThat(requests).extracting(body -> body.lines().findFirst().orElse(""))
        .containsExactly("old 0", "old 5");
  }

  @Test
  void aWitnessThatHasSeenSomethingElseDisputes() {
    replies.add(new Reply(409, "21\n"));
    assertThat(submit(20)).isInstanceOf(WitnessAnswer.Disputed.class);
    replies.add(new Reply(409, "20\n"));
    replies.add(new Reply(409, "20\n"));
    assertThat(submit(20)).isInstanceOf(WitnessAnswer.Disputed.class);
    replies.add(new Reply(422, ""));
    assertThat(submit(20)).isInstanceOf(WitnessAnswer.Disputed.class);
  }

  @Test
  void whatIsNotItsSignatureIsNone() throws Exception {
    for (String body : List.of("", "ok\n", cosigned(6), cosigned(7).replace("w1", "w2"))) {
      replies.add(new Reply(200, body));
      assertThat(submit(7)).as(body).isInstanceOf(WitnessAnswer.Unanswered.class);
    }
    replies.add(new Reply(200, "x".repeat(20_000)));
    assertThat(submit(7)).isInstanceOf(WitnessAnswer.Unanswered.class);
    for (int status : new int[] {403, 404, 500}) {
      replies.add(new Reply(status, "no"));
      assertThat(submit(7)).isInstanceOf(WitnessAnswer.Unanswered.class);
    }
    replies.add(new Reply(409, "many\n"));
    assertThat(submit(7)).isInstanceOf(WitnessAnswer.Unanswered.class);
    server.stop(0);
    assertThat(submit(7)).isInstanceOf(WitnessAnswer.Unanswered.class);
  }
}
