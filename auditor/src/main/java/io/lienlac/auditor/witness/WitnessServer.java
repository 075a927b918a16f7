package io.lienlac.auditor.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/** The witness over HTTP: {@code POST /add-checkpoint}. */
public final class WitnessServer implements AutoCloseable {

  private static final String PATH = "/add-checkpoint";
  private static final int LONGEST = 256 << 10;
  private static final int NO_BODY = -1;
  private static final String SECONDS_PER_REQUEST = "10";

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Begins to answer.
   *
   * @param answered is told the status of every answer
   * @throws IOException if the address is not free
   */
  public WitnessServer(InetSocketAddress address, Witness witness, IntConsumer answered)
      throws IOException {
    limitTime("sun.net.httpserver.maxReqTime");
    limitTime("sun.net.httpserver.maxRspTime");
    server = HttpServer.create(address, 0);
    server.setExecutor(executor);
    server.createContext("/", exchange -> answer(exchange, witness, answered));
    server.start();
  }

  /** So that nobody holds a connection by sending a byte now and then. */
  private static void limitTime(String property) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, SECONDS_PER_REQUEST);
    }
  }

  /** The port that it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, Witness witness, IntConsumer answered)
      throws IOException {
    try (exchange) {
      Reply reply = reply(exchange, witness);
      answered.accept(reply.status());
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.contentType());
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? NO_BODY : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Reply reply(HttpExchange exchange, Witness witness) throws IOException {
    if (!exchange.getRequestURI().getPath().equals(PATH)) {
      return Reply.NOT_FOUND;
    }
    if (!exchange.getRequestMethod().equals("POST")) {
      return Reply.NOT_ALLOWED;
    }
    try (InputStream input = exchange.getRequestBody()) {
      byte[] body = input.readNBytes(LONGEST + 1);
      return body.length > LONGEST ? Reply.TOO_LARGE : witness.add(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }
}
