package io.lienlac.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What is written in {@code authority-table.txt}. */
record AuthorityTable(List<Section> sections) {

  private static final String FILE = "/authority-table.txt";
  private static final String MUTATION = "Mutation";
  private static final Pattern ROW = Pattern.compile("(\\S.*?)\\s{2,}([+-](?: [+-])*)");

  /**
   * Fields of one type, and how they are reached.
   *
   * @param ask an operation with {@code %} for the field
   * @param at where one of the type stands in the answer
   */
  record Section(String type, String ask, String at, List<Row> rows) {

    /** Whether it is of what is listened to. */
    boolean isHeard() {
      return ask.startsWith("subscription ");
    }

    /** The operation that asks for so much of the type. */
    String ask(String selection) {
      return ask.replace("%", selection);
    }
  }

  /**
   * A field as it is selected, and for whom it has a value.
   *
   * @param asked who asks for it
   */
  record Row(String selection, List<Role> asked, Set<Role> allowed) {

    /** The name of the field. */
    String field() {
      return selection.split("\\W", 2)[0];
    }

    /** Whether it is read page by page. */
    boolean isPaged() {
      return selection.contains("{ edges {");
    }

    /** For a mutation: the fields of its payload. */
    List<String> payloadFields() {
      return List.of(selection.replaceAll(".*\\{ | }", "").split(" "));
    }
  }

  static AuthorityTable read() {
    List<Section> sections = new ArrayList<>();
    String[] parts = text().split("(?m)^== ");
    for (int i = 1; i < parts.length; i++) {
      sections.add(section(parts[i].lines().toList()));
    }
    return new AuthorityTable(sections);
  }

  /** An empty list is no value, nor is a connection with an empty page. */
  static boolean isValue(JsonNode found) {
    if (found.isObject() && found.has("edges")) {
      return !found.path("edges").isEmpty();
    }
    return !found.isMissingNode() && !found.isNull() && !(found.isArray() && found.isEmpty());
  }

  List<Section> queries() {
    return sections.stream().filter(section -> !section.type().equals(MUTATION)).toList();
  }

  /** Of which somebody sees something. */
  List<PagedList> pagedLists() {
    return queries().stream()
        .flatMap(
            section ->
                section.rows().stream()
                    .filter(row -> row.isPaged() && !row.allowed().isEmpty())
                    .map(row -> new PagedList(section, row)))
        .toList();
  }

  List<Row> mutations() {
    return sections.stream()
        .filter(section -> section.type().equals(MUTATION))
        .flatMap(section -> section.rows().stream())
        .toList();
  }

  private static Section section(List<String> lines) {
    String ask = "";
    String at = "";
    List<Row> rows = new ArrayList<>();
    List<Role> asked = List.of();
    for (String line : lines.subList(1, lines.size())) {
      Matcher row = ROW.matcher(line);
      if (line.startsWith("ask ")) {
        ask = line.substring(4);
      } else if (line.startsWith("at /")) {
        at = line.substring(3);
      } else if (row.matches()) {
        rows.add(new Row(row.group(1), asked, roles(asked, row.group(2).replace(" ", ""))));
      } else if (line.matches("[A-Z ]*[A-Z][A-Z ]*")) {
        asked = line.replace(" ", "").chars().mapToObj(letter -> Role.of((char) letter)).toList();
      } else if (!line.isBlank() && !line.equals("at")) {
        throw new IllegalStateException("not understood: " + line);
      }
    }
    return new Section(lines.getFirst(), ask, at, rows);
  }

  private static Set<Role> roles(List<Role> asked, String marks) {
    if (marks.length() != asked.size()) {
      throw new IllegalStateException("%s marks for %s".formatted(marks, asked));
    }
    Set<Role> allowed = EnumSet.noneOf(Role.class);
    for (int i = 0; i < marks.length(); i++) {
      if (marks.charAt(i) == '+') {
        allowed.add(asked.get(i));
      }
    }
    return allowed;
  }

  private static String text() {
    try (InputStream file = AuthorityTable.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
