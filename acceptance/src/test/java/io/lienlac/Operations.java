package io.lienlac;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What those who run the system ask a node, at its management port. */
public record Operations(ApplicationNode node) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern SAMPLE =
      Pattern.compile("^([a-z_]+)(?:\\{(.*)})? (\\S+)$", Pattern.MULTILINE);

  /**
   * What was measured.
   *
   * @param labels as Prometheus reads them, such as {@code command="SendDirective"}, by commas
   */
  public record Sample(String name, String labels, String value) {

    public double number() {
      return Double.parseDouble(value);
    }
  }

  /** The answer to a request without any key. */
  public HttpResponse<String> withoutKey(String path) {
    return Http.send(request(path).build());
  }

  /** The answer to a request with the key. */
  public HttpResponse<String> ask(String path) {
    String user = "operations:" + RunningSystem.OPERATIONS_KEY;
    String basic = Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    return Http.send(request(path).header("Authorization", "Basic " + basic).build());
  }

  /** The state of a part of the system, or of a group of parts. */
  public String health(String part) {
    String body = ask("/actuator/health/" + part).body();
    return JsonMapper.shared().readTree(body).path("status").asString();
  }

  /** The status that anybody is answered with about the whole. */
  public int probe() {
    return withoutKey("/actuator/health").statusCode();
  }

  /** The same about whether it is ready, or alive, or about a part. */
  public int probe(String name) {
    return withoutKey("/actuator/health/" + name).statusCode();
  }

  /** All that is measured, as Prometheus reads it. */
  public String metrics() {
    return ask("/actuator/prometheus").body();
  }

  /** The samples of one name that have these labels, each such as {@code outcome="done"}. */
  public List<Sample> samples(String name, String... labels) {
    return SAMPLE
        .matcher(metrics())
        .results()
        .map(found -> new Sample(found.group(1), String.valueOf(found.group(2)), found.group(3)))
        .filter(sample -> sample.name().equals(name))
        .filter(sample -> Stream.of(labels).allMatch(sample.labels()::contains))
        .toList();
  }

  /** The sum of these samples. */
  public double sum(String name, String... labels) {
    return samples(name, labels).stream().mapToDouble(Sample::number).sum();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(node.managementUrl() + path)).timeout(PATIENCE);
  }
}
