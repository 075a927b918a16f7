package io.lienlac.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over data that are there and views that are not, as after a MongoDB has been lost. */
@SuppressWarnings("NullAway.Init")
class WaitingForViewsTest {

  private static final String NOT_READY =
      "{'message': 'still being built', 'extensions': {'code': 'VIEW_NOT_READY'}}";
  private static final String TOO_SLOW =
      "{'message': 'too long', 'extensions': {'code': 'LIMIT_EXCEEDED', 'limit': 'time'}}";
  private static final String TOO_DEEP =
      "{'message': 'too deep', 'extensions': {'code': 'LIMIT_EXCEEDED', 'limit': 'depth'}}";
  private static final String FAULT =
      "{'message': 'something went wrong', 'extensions': {'code': 'INTERNAL'}}";

  private final Deque<String> answers = new ArrayDeque<>();
  private HttpServer server;
  private Views views;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/realm", exchange -> answer(exchange, "{'access_token': 'token', 'expires_in': 300}"));
    server.createContext("/graphql", exchange -> answer(exchange, answers.removeFirst()));
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    views =
        new Views(new Api(address.resolve("/graphql"), new Accounts(address.resolve("/realm"))));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aViewThatIsStillBeingBuiltIsAskedAgain() {
    answers.addAll(
        List.of(
            withErrors(NOT_READY), withErrors(NOT_READY, NOT_READY), "{'data': {'viewer': {}}}"));

    assertThat(views.isKnown("officer")).isTrue();
    assertThat(answers).isEmpty();
  }

  @Test
  void whatTookTooLongIsAskedAgain() {
    answers.addAll(List.of(withErrors(TOO_SLOW), "{'data': {'viewer': {}}}"));

    assertThat(views.isKnown("officer")).isTrue();
    assertThat(answers).isEmpty();
  }

  @Test
  void whatExceedsAnotherLimitIsAFailureAtOnce() {
    answers.addAll(List.of(withErrors(TOO_DEEP), "{'data': {'viewer': {}}}"));

    assertThatThrownBy(() -> views.isKnown("officer")).hasMessageContaining("too deep");
  }

  @Test
  void anyOtherErrorIsAFailureAtOnce() {
    answers.addAll(List.of(withErrors(NOT_READY, FAULT), "{'data': {'viewer': {}}}"));

    assertThatThrownBy(() -> views.isKnown("officer"))
        .isInstanceOf(DemoFailed.class)
        .hasMessageContaining("something went wrong");
    assertThat(answers).hasSize(1);
  }

  private static String withErrors(String... errors) {
    return "{'data': {'viewer': null}, 'errors': [" + String.join(", ", errors) + "]}";
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.replace('\'', '"').getBytes(UTF_8);
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
