package io.lienlac.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the dashboard and the alert rules ask Prometheus, as far as the tests read its language. */
final class Expressions {

  private static final Path FILES = Path.of("..", "observability");
  private static final Pattern MATCHERS = Pattern.compile("\\{([^}]*)}");
  private static final Pattern GROUPING = Pattern.compile("\\bby\\s*\\(([^)]*)\\)");
  private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
  private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w|\\s*\\()");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(?:=|!=|=~)\\s*\"");
  private static final Set<String> WORDS = Set.of("and", "or", "unless", "by", "sum", "max");

  private Expressions() {}

  static JsonNode dashboard() throws IOException {
    return JsonMapper.shared()
        .readTree(Files.readString(FILES.resolve("grafana/dashboards/lienlac.json")));
  }

  /** A file beside the compose file. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> yaml(String name) throws IOException {
    return (Map<String, Object>)
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(FILES.resolve(name)));
  }

  /** The maps in the list under a key. */
  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(Map<String, Object> map, String key) {
    return (List<Map<String, Object>>) Objects.requireNonNull(map.get(key), key);
  }

  static List<Map<String, Object>> rules() throws IOException {
    return maps(yaml("alerts.yml"), "groups").stream()
        .flatMap(group -> maps(group, "rules").stream())
        .toList();
  }

  /** All of them. */
  static List<String> all() throws IOException {
    List<String> all = new ArrayList<>();
    for (JsonNode panel : dashboard().path("panels")) {
      panel.path("targets").forEach(target -> all.add(target.path("expr").asString()));
    }
    rules().forEach(rule -> all.add(String.valueOf(rule.get("expr"))));
    return all;
  }

  /** The names of metrics in an expression. */
  static Set<String> metrics(String expression) {
    String bare = MATCHERS.matcher(expression).replaceAll(" ");
    bare = GROUPING.matcher(bare).replaceAll(" ");
    bare = RANGE.matcher(bare).replaceAll(" ");
    return NAME.matcher(bare)
        .results()
        .map(match -> match.group())
        .filter(name -> !WORDS.contains(name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of labels in an expression. */
  static Set<String> labels(String expression) {
    Stream<String> grouped =
        GROUPING
            .matcher(expression)
            .results()
            .flatMap(match -> Stream.of(match.group(1).split("\\s*,\\s*")));
    Stream<String> matched = LABEL.matcher(expression).results().map(match -> match.group(1));
    return Stream.concat(grouped, matched).collect(Collectors.toCollection(TreeSet::new));
  }
}
