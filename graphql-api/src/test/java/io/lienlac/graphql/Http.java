package io.lienlac.graphql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API. */
@Component
@Lazy
public class Http {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final int port;

  Http(@LocalServerPort int port) {
    this.port = port;
  }

  /** What a person gets for an operation. */
  public Answer ask(String subject, String query, Map<String, ?> variables) {
    return askIn("en", subject, query, variables);
  }

  public Answer ask(String subject, String query) {
    return ask(subject, query, Map.of());
  }

  /** What a person gets who reads a language. */
  public Answer askIn(String language, String subject, String query) {
    return askIn(language, subject, query, Map.of());
  }

  /** The same with variables. */
  public Answer askIn(String language, String subject, String query, Map<String, ?> variables) {
    HttpResponse<String> response =
        send(
            request("/graphql")
                .header("Accept-Language", language)
                .header("Authorization", "Bearer " + TestIssuer.OURS.token(subject))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body(query, variables))));
    return new Answer(response.statusCode(), JSON.readTree(response.body()));
  }

  public static String body(String query, Map<String, ?> variables) {
    return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** Opens a WebSocket to the API. */
  public Socket socket() {
    return socket(builder -> builder.subprotocols(Socket.PROTOCOL));
  }

  public Socket socket(UnaryOperator<WebSocket.Builder> how) {
    Socket socket =
        Socket.open(
            how.apply(client.newWebSocketBuilder()),
            URI.create("ws://127.0.0.1:" + port + "/graphql"));
    sockets.add(socket);
    return socket;
  }

  /** Breaks off all WebSockets. */
  public void hangUp() {
    sockets.forEach(socket -> socket.socket().abort());
    sockets.clear();
  }

  /** Asks for events, and reads them as they come. */
  public HttpResponse<Stream<String>> stream(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer of the API. */
  public record Answer(int status, JsonNode json) {

    /** A value by its JSON pointer under {@code data}. */
    public JsonNode at(String pointer) {
      return json.at("/data" + pointer);
    }

    public String text(String pointer) {
      return at(pointer).asString();
    }

    public JsonNode error() {
      return json.at("/errors/0");
    }

    public String code() {
      return json.at("/errors/0/extensions/code").asString();
    }
  }
}
