package io.lienlac.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.graphql.FakeSides;
import io.lienlac.graphql.Http;
import io.lienlac.graphql.Socket;
import io.lienlac.graphql.TestIssuer;
import io.lienlac.graphql.World;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The protocol {@code graphql-transport-ws}, with its close codes. */
@LiveTest
class WebSocketTest {

  private static final String LISTEN =
      "subscription { inboxItemArrived(unit: \"%s\") { cursor item { id } } }"
          .formatted(World.idOf(World.SCHOOL));

  @Autowired Http http;
  @Autowired FakeSides sides;
  @Autowired OpenStreams open;

  @BeforeEach
  void reset() {
    sides.reset();
  }

  @AfterEach
  void hangUp() throws InterruptedException {
    Listeners.hangUp(http, open);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "{}",
        "[]",
        "{\"type\":\"unknown\"}",
        "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ __typename }\"}}",
        "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":\"text\"}",
        "{\"type\":\"connection_init\",\"payload\":\"text\"}",
        "{\"type\":\"next\",\"id\":\"1\"}"
      })
  void whatIsNoMessageOfAClientEndsIt4400(String message) {
    assertThat(greeted().send(message).code()).isEqualTo(4400);
  }

  @Test
  void whatIsNoTextEndsIt4400() {
    Socket socket = greeted();
    socket.socket().sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
    assertThat(socket.code()).isEqualTo(4400);
  }

  @Test
  void subscribingBeforeTheGreetingEndsIt4401() {
    assertThat(http.socket().subscribe("1", LISTEN).code()).isEqualTo(4401);
    assertThat(sides.asked).noneMatch(FindPersonOfAccount.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("io.lienlac.graphql.BadTokens#all")
  void aBadTokenEndsIt4403(String token) {
    Socket socket = http.socket().init(Map.of("Authorization", "Bearer " + token));
    assertThat(socket.code()).isEqualTo(4403);
    assertThat(sides.asked).noneMatch(FindPersonOfAccount.class::isInstance);
  }

  @Test
  void aTokenByAKeyThatTheIssuerHasTakenBackEndsIt4403() {
    String before = token();
    TestIssuer.OURS.rotate();
    greeted();
    assertThat(http.socket().init(Map.of("Authorization", "Bearer " + before)).code())
        .isEqualTo(4403);
  }

  @Test
  void noTokenEndsIt4403() {
    assertThat(http.socket().init(null).code()).isEqualTo(4403);
    assertThat(http.socket().init(Map.of()).code()).isEqualTo(4403);
    assertThat(http.socket().init(Map.of("Authorization", "Basic YTpi")).code()).isEqualTo(4403);
    assertThat(sides.asked).noneMatch(FindPersonOfAccount.class::isInstance);
  }

  @Test
  void aTokenThatExpiresMeanwhileEndsIt4403() {
    Instant now = Instant.now();
    String token =
        TestIssuer.OURS.token(
            "principal",
            claims ->
                claims
                    .issueTime(Date.from(now.minusSeconds(60)))
                    .expirationTime(Date.from(now.minusSeconds(6))));
    Socket socket = http.socket().greet(token).subscribe("1", LISTEN);
    assertThat(socket.next().path("type").asString()).isEqualTo("next");
    assertThat(socket.code()).isEqualTo(4403);
  }

  @Test
  void noGreetingInTimeEndsIt4408() {
    assertThat(http.socket().code()).isEqualTo(4408);
  }

  @Test
  void anIdThatIsInUseEndsIt4409() {
    Socket socket = greeted().subscribe("1", LISTEN);
    socket.next();
    assertThat(socket.subscribe("1", LISTEN).code()).isEqualTo(4409);
  }

  @Test
  void anotherGreetingEndsIt4429() {
    Socket socket = greeted();
    socket.init(Map.of("Authorization", "Bearer " + token()));
    assertThat(socket.code()).isEqualTo(4429);
  }

  @Test
  void anotherProtocolEndsIt4406() {
    assertThat(http.socket(builder -> builder).code()).isEqualTo(4406);
    assertThat(http.socket(builder -> builder.subprotocols("graphql-ws")).code()).isEqualTo(4406);
  }

  @Test
  void aMessageThatIsTooLongEndsIt() {
    assertThat(greeted().send("{\"type\":\"ping\",\"payload\":\"" + "a".repeat(70_000)).code())
        .isEqualTo(1009);
  }

  @Test
  void aPingIsAnswered() {
    assertThat(greeted().send("{\"type\":\"ping\"}").next().path("type").asString())
        .isEqualTo("pong");
    assertThat(greeted().send("{\"type\":\"pong\"}").isQuiet(100)).isTrue();
  }

  @Test
  void completingTwiceIsCompletingOnce() {
    Socket socket = greeted().subscribe("1", LISTEN);
    socket.next();
    socket.complete("1").complete("1").complete("never there");
    assertThat(socket.send("{\"type\":\"ping\"}").next().path("type").asString()).isEqualTo("pong");
    assertThat(socket.subscribe("1", LISTEN).next().path("type").asString()).isEqualTo("next");
  }

  @Test
  void whatIsNotValidEndsByAnError() {
    Socket socket = greeted();
    JsonNode error = socket.subscribe("1", "subscription { nothing }").next();
    assertThat(error.path("type").asString()).isEqualTo("error");
    assertThat(error.path("id").asString()).isEqualTo("1");
    assertThat(error.at("/payload/0/message").asString()).contains("nothing");
    assertThat(socket.subscribe("1", LISTEN).next().path("type").asString()).isEqualTo("next");
  }

  @Test
  void whatIsNotASubscriptionIsNotDone() {
    JsonNode error = greeted().subscribe("1", "{ viewer { person { id } } }").next();
    assertThat(error.path("type").asString()).isEqualTo("error");
    assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("WRONG_TRANSPORT");
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void limitsHoldAsForEveryOperation() {
    String deep =
        "subscription { deliveryChanged(directive: \"x\") { recipients(first: 100) { edges { node {"
            + " directive { delivery { recipients(first: 100) { edges { cursor } } } } } } } } }";
    JsonNode error = greeted().subscribe("1", deep).next();
    assertThat(error.path("type").asString()).isEqualTo("error");
    assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
  }

  @Test
  void aConnectionHasSoManySubscriptions() {
    Socket socket = greeted();
    for (int i = 1; i <= 3; i++) {
      assertThat(socket.subscribe("s" + i, LISTEN).next().path("type").asString())
          .isEqualTo("next");
    }
    JsonNode error = socket.subscribe("s4", LISTEN).next();
    assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
    Socket another = greeted();
    another.subscribe("t1", LISTEN).next();
    another.subscribe("t2", LISTEN).next();
    error = another.subscribe("t3", LISTEN).next();
    assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("LIMIT_EXCEEDED");
    socket.socket().abort();
    another.socket().abort();
  }

  @Test
  void onlyTheNamedPagesOfOtherOriginsMayOpenIt() {
    Socket named =
        http.socket(
            builder ->
                builder.header("Origin", "https://lienlac.example").subprotocols(Socket.PROTOCOL));
    named.greet(token());
    assertThatThrownBy(
            () ->
                http.socket(
                    builder ->
                        builder
                            .header("Origin", "https://elsewhere.example")
                            .subprotocols(Socket.PROTOCOL)))
        .hasCauseInstanceOf(WebSocketHandshakeException.class);
  }

  private Socket greeted() {
    return http.socket().greet(token());
  }

  private static String token() {
    return TestIssuer.OURS.token("principal");
  }
}
