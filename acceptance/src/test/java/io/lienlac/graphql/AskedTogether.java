package io.lienlac.graphql;

import io.lienlac.Answer;
import io.lienlac.acceptance.Together;
import io.lienlac.graphql.AuthorityTable.Row;
import io.lienlac.graphql.AuthorityTable.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Rows of one section, for all of which a role asks in one operation. Where the answer leaves open
 * what becomes of one of them, the role asks for each alone.
 */
final class AskedTogether {

  /** As many aliases as the API lets one document have. */
  private static final int MOST = 15;

  private static final Pattern ALIAS = Pattern.compile("row(\\d+)");

  private final Section section;
  private final List<Row> rows;
  private final BiFunction<Role, String, Answer> api;
  private final Map<Role, List<Told>> told = new EnumMap<>(Role.class);

  private AskedTogether(Section section, List<Row> rows, BiFunction<Role, String, Answer> api) {
    this.section = section;
    this.rows = rows;
    this.api = api;
  }

  /** What somebody is told of a row: whether it has a value, and the codes of errors. */
  record Told(boolean isValue, List<String> codes) {}

  /**
   * All rows of a section, those together for which the same roles ask.
   *
   * @param api answers a role what it asks for
   */
  static List<AskedTogether> of(Section section, BiFunction<Role, String, Answer> api) {
    Map<List<Role>, List<Row>> byRoles = new LinkedHashMap<>();
    for (Row row : section.rows()) {
      byRoles.computeIfAbsent(row.asked(), roles -> new ArrayList<>()).add(row);
    }
    List<AskedTogether> all = new ArrayList<>();
    for (List<Row> rows : byRoles.values()) {
      for (int from = 0; from < rows.size(); from += MOST) {
        List<Row> some = rows.subList(from, Math.min(rows.size(), from + MOST));
        all.add(new AskedTogether(section, some, api));
      }
    }
    return all;
  }

  List<Row> rows() {
    return rows;
  }

  /** What each role is told of one of the rows; they all ask when this is first wanted to know. */
  Map<Role, Told> told(Row row) {
    if (told.isEmpty()) {
      List<Role> roles = row.asked();
      List<List<Told>> answers = Together.each(roles, this::ask);
      for (int i = 0; i < roles.size(); i++) {
        told.put(roles.get(i), answers.get(i));
      }
    }
    int place = rows.indexOf(row);
    Map<Role, Told> ofRow = new EnumMap<>(Role.class);
    told.forEach((role, answers) -> ofRow.put(role, answers.get(place)));
    return ofRow;
  }

  private List<Told> ask(Role role) {
    if (rows.size() > 1) {
      JsonNode answer = api.apply(role, section.ask(selections())).json();
      if (tellsOfEach(answer)) {
        return IntStream.range(0, rows.size()).mapToObj(place -> judged(answer, place)).toList();
      }
    }
    return rows.stream().map(row -> askAlone(role, row)).toList();
  }

  private Told askAlone(Role role, Row row) {
    Answer answer = api.apply(role, section.ask(row.selection()));
    JsonNode found = above(answer.json()).path(row.field());
    return new Told(AuthorityTable.isValue(found), answer.codes());
  }

  private String selections() {
    return IntStream.range(0, rows.size())
        .mapToObj(place -> alias(place) + ": " + rows.get(place).selection())
        .collect(Collectors.joining(" "));
  }

  private static String alias(int place) {
    return "row" + place;
  }

  /** What stands above the rows. */
  private JsonNode above(JsonNode answer) {
    return answer.at("/data" + section.at());
  }

  /**
   * An error above the rows would have come to each of them. One of a row is of it alone, unless it
   * has taken away what stands above, and the others with it.
   */
  private boolean tellsOfEach(JsonNode answer) {
    boolean isThere = above(answer).isObject();
    return answer
        .path("errors")
        .valueStream()
        .allMatch(error -> place(error).isPresent() ? isThere : isAbove(error));
  }

  private boolean isAbove(JsonNode error) {
    int steps = error.path("path").size();
    return steps > 0 && steps <= section.at().chars().filter(letter -> letter == '/').count();
  }

  private Told judged(JsonNode answer, int place) {
    List<String> codes =
        answer
            .path("errors")
            .valueStream()
            .filter(error -> place(error).orElse(place) == place)
            .map(Answer::code)
            .toList();
    return new Told(AuthorityTable.isValue(above(answer).path(alias(place))), codes);
  }

  /** The place of the row which an error is of; none for one above the rows, or of the whole. */
  private static OptionalInt place(JsonNode error) {
    return error
        .path("path")
        .valueStream()
        .filter(JsonNode::isString)
        .map(step -> ALIAS.matcher(step.asString()))
        .filter(Matcher::matches)
        .mapToInt(alias -> Integer.parseInt(alias.group(1)))
        .findFirst();
  }
}
