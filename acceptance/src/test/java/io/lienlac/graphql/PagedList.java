package io.lienlac.graphql;

import io.lienlac.graphql.AuthorityTable.Row;
import io.lienlac.graphql.AuthorityTable.Section;
import java.util.Set;

/** A list that is read page by page, as the authority table asks for it. */
record PagedList(Section section, Row row) {

  /** Their lists are read on by the field that they come from. */
  private static final Set<String> PAGED_ABOVE = Set.of("ArchiveResult", "AudiencePreview");

  private static final String PAGE = "{ edges { cursor } pageInfo { hasNextPage endCursor } }";

  /** Asks for its first page. */
  String first() {
    return section.ask(field());
  }

  /** Asks for the page that follows a cursor. */
  String after(String cursor) {
    return PAGED_ABOVE.contains(section.type())
        ? after(cursor, section.ask()).replace("%", field())
        : section.ask(after(cursor, field()));
  }

  private String field() {
    return row.selection().substring(0, row.selection().indexOf("{ edges")) + PAGE;
  }

  private static String after(String cursor, String field) {
    String argument = "(after: \"" + cursor + "\"";
    return field.matches("\\w+\\(.*")
        ? field.replaceFirst("\\(", argument + ", ")
        : field.replaceFirst(" ", argument + ") ");
  }
}
