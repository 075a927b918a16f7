package io.lienlac.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The dashboard and the rules as Grafana and Prometheus want them, as far as one sees offline. */
class ObservabilityFilesTest {

  private static final Pattern DURATION = Pattern.compile("\\d+[smhd]");
  private static final int COLUMNS = 24;

  @Test
  void everyRuleSaysWhenHowBadItIsAndWhat() throws IOException {
    Set<Object> names = new HashSet<>();
    for (Map<String, Object> rule : Expressions.rules()) {
      assertThat(names.add(rule.get("alert"))).as("%s", rule).isTrue();
      assertThat(Set.of("alert", "expr", "for", "labels", "annotations"))
          .containsAll(rule.keySet());
      assertThat(String.valueOf(rule.getOrDefault("for", "0s"))).matches(DURATION);
      assertThat(String.valueOf(rule.get("labels"))).matches("\\{severity=(critical|warning)}");
      assertThat(String.valueOf(rule.get("annotations"))).startsWith("{summary=");
    }
    assertThat(names).hasSizeGreaterThan(5);
  }

  @Test
  void whatARuleTellsIsAmongWhatItsExpressionLeaves() throws IOException {
    for (Map<String, Object> rule : Expressions.rules()) {
      String expression = String.valueOf(rule.get("expr"));
      if (expression.contains(" by (")) {
        Set<String> left = Expressions.labels(expression.replaceAll("\\{[^}]*}", ""));
        assertThat(told(rule)).as(expression).isSubsetOf(left);
      }
    }
  }

  private static List<String> told(Map<String, Object> rule) {
    return Pattern.compile("\\$labels\\.(\\w+)")
        .matcher(String.valueOf(rule.get("annotations")))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void everyPanelHasATitleAnExpressionAndAPlaceOfItsOwn() throws IOException {
    JsonNode dashboard = Expressions.dashboard();
    assertThat(dashboard.path("uid").asString()).isEqualTo("lienlac");
    Set<String> titles = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(titles.add(panel.path("title").asString())).as("%s", panel).isTrue();
      assertThat(panel.path("type").asString()).isNotEmpty();
      assertThat(panel.at("/datasource/uid").asString()).isEqualTo(datasource("Prometheus"));
      assertThat(panel.path("targets")).isNotEmpty();
      panel
          .path("targets")
          .forEach(target -> assertThat(target.path("expr").asString()).isNotBlank());
      cells(panel.path("gridPos")).forEach(cell -> assertThat(places.add(cell)).isTrue());
    }
    assertThat(titles).hasSizeGreaterThan(5);
  }

  private static List<String> cells(JsonNode grid) {
    int left = grid.path("x").asInt();
    int top = grid.path("y").asInt();
    List<String> cells = new ArrayList<>();
    for (int x = left; x < left + grid.path("w").asInt(); x++) {
      assertThat(x).isLessThan(COLUMNS);
      for (int y = top; y < top + grid.path("h").asInt(); y++) {
        cells.add(x + "," + y);
      }
    }
    assertThat(cells).isNotEmpty();
    return cells;
  }

  private static String datasource(String name) throws IOException {
    return Expressions.maps(Expressions.yaml("grafana/datasources/lienlac.yml"), "datasources")
        .stream()
        .filter(source -> name.equals(source.get("name")))
        .map(source -> String.valueOf(source.get("uid")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void bracketsInEveryExpressionClose() throws IOException {
    for (String expression : Expressions.all()) {
      for (String pair : List.of("()", "[]", "{}")) {
        assertThat(count(expression, pair.charAt(0)))
            .as(expression)
            .isEqualTo(count(expression, pair.charAt(1)));
      }
      assertThat(Expressions.metrics(expression)).as(expression).isNotEmpty();
    }
  }

  private static long count(String text, char character) {
    return text.chars().filter(each -> each == character).count();
  }
}
