package io.lienlac.graphql.graphiql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A headless Chromium, driven through the few commands of the WebDriver protocol that we need. */
final class Chromium implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern PORT = Pattern.compile("successfully on port (\\d+)");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox", // Chromium refuses to run as root with it
          "--disable-gpu",
          "--disable-dev-shm-usage",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--window-size=1400,900");

  private final HttpClient http = HttpClient.newHttpClient();
  private final Process driver;
  private final String session;

  private Chromium(Process driver, Path browser) {
    this.driver = driver;
    String address = "http://localhost:" + port(driver.inputReader());
    session = address + "/session/" + open(address, browser);
  }

  /** Empty where the browser or its driver is not installed. */
  static Optional<Chromium> start() throws IOException {
    Optional<Path> browser = onPath("chromium");
    Optional<Path> chromedriver = onPath("chromedriver");
    if (browser.isEmpty() || chromedriver.isEmpty()) {
      return Optional.empty();
    }
    Process driver =
        new ProcessBuilder(chromedriver.get().toString(), "--port=0")
            .redirectErrorStream(true)
            .start();
    try {
      return Optional.of(new Chromium(driver, browser.get()));
    } catch (RuntimeException failure) {
      end(driver);
      throw failure;
    }
  }

  void visit(String address) {
    post(session + "/url", Map.of("url", address));
  }

  /** What the script returns. */
  JsonNode run(String script, Object... arguments) {
    return post(session + "/execute/sync", Map.of("script", script, "args", List.of(arguments)));
  }

  boolean shows(String selector) {
    return run("return document.querySelector(arguments[0]) !== null", selector).asBoolean();
  }

  void waitFor(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        String page = run("return location.href + '\\n' + document.body.innerText").asString();
        throw new AssertionError("Still waiting for " + what + "; the page is\n" + page);
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  void type(String selector, String text) {
    post(element(selector) + "/value", Map.of("text", text));
  }

  void click(String selector) {
    post(element(selector) + "/click", Map.of());
  }

  /** The browser's console: refused resources, violated policies and uncaught errors among it. */
  List<String> complaints() {
    return post(session + "/se/log", Map.of("type", "browser"))
        .valueStream()
        .filter(line -> line.path("level").asString().equals("SEVERE"))
        .map(line -> line.path("message").asString())
        .toList();
  }

  @Override
  public void close() {
    send(HttpRequest.newBuilder(URI.create(session)).DELETE().build());
    end(driver);
  }

  private static void end(Process driver) {
    driver.descendants().forEach(ProcessHandle::destroy);
    driver.destroy();
  }

  private String element(String selector) {
    JsonNode found = post(session + "/element", Map.of("using", "css selector", "value", selector));
    return session + "/element/" + found.valueStream().findFirst().orElseThrow().asString();
  }

  private String open(String address, Path browser) {
    Map<String, Object> capabilities =
        Map.of(
            "goog:chromeOptions", Map.of("binary", browser.toString(), "args", ARGUMENTS),
            "goog:loggingPrefs", Map.of("browser", "ALL"));
    return post(address + "/session", Map.of("capabilities", Map.of("alwaysMatch", capabilities)))
        .path("sessionId")
        .asString();
  }

  private JsonNode post(String address, Map<String, ?> body) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(request.uri() + " answered " + response.body());
      }
      return JSON.readTree(response.body()).path("value");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interruption);
    }
  }

  private static int port(BufferedReader output) {
    return output
        .lines()
        .map(PORT::matcher)
        .filter(Matcher::find)
        .mapToInt(line -> Integer.parseInt(line.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
