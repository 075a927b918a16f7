package io.lienlac;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those who run the system ask a node, at its management port. */
public record Operations(ApplicationNode node) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern SAMPLE =
      Pattern.compile("^([a-z_]+)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);

  /** The answer to a request without any key. */
  public HttpResponse<String> withoutKey(String path) {
    return Http.send(request(path).build());
  }

  /** The answer to a request with the key. */
  public HttpResponse<String> ask(String path) {
    String user = "operations:" + RunningSystem.OPERATIONS_KEY;
    String basic =
        Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return Http.send(request(path).header("Authorization", "Basic " + basic).build());
  }

  /** The state of a part, or of the whole, or of a group. */
  public String health(String... path) {
    String body = ask("/actuator/health" + (path.length == 0 ? "" : "/" + path[0])).body();
    JsonNode status = JsonMapper.shared().readTree(body).path("status");
    return status.asString();
  }

  /** All that is measured, as Prometheus reads it. */
  public String metrics() {
    return ask("/actuator/prometheus").body();
  }

  /** The samples of one name, by their labels in braces. */
  public Map<String, Double> samples(String name) {
    Map<String, Double> samples = new TreeMap<>();
    Matcher found = SAMPLE.matcher(metrics());
    while (found.find()) {
      if (found.group(1).equals(name)) {
        samples.put(
            Optional.ofNullable(found.group(2)).orElse(""), Double.valueOf(found.group(3)));
      }
    }
    return samples;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(node.managementUrl() + path)).timeout(PATIENCE);
  }
}
