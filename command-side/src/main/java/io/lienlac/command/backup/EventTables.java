package io.lienlac.command.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tables there are in the connection's schema, as PostgreSQL itself says it: a table that
 * comes later is among them.
 */
record EventTables(Connection connection) {

  /** The schema in which the keys of persons are, and nothing else. */
  static final String OF_KEYS = "personal";

  /**
   * Not in a backup: the migrations make the first anew; a store that goes on from an earlier state
   * is another store, with an identity of its own; and dead letters are of views, which are made
   * anew, and with them the dead letters.
   */
  private static final String LEFT_OUT =
      "('flyway_schema_history', 'event_store_identity', 'dead_letter_entry')";

  private static final String OURS =
      " from pg_class t where t.relnamespace = current_schema()::regnamespace"
          + " and t.relkind in ('r', 'p') and not t.relispartition and t.relname not in "
          + LEFT_OUT;

  /** The columns of each table. */
  Map<String, List<String>> columns() throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    for (String table : texts("select quote_ident(t.relname)" + OURS + " order by t.relname")) {
      tables.put(
          table,
          texts(
              "select quote_ident(attname) from pg_attribute where attrelid = ?::regclass"
                  + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
              table));
    }
    return tables;
  }

  /** The columns of a table's primary key. */
  List<String> key(String table) throws SQLException {
    return texts(
        "select quote_ident(a.attname) from pg_index i join pg_attribute a"
            + " on a.attrelid = i.indrelid and a.attnum = any(i.indkey)"
            + " where i.indrelid = ?::regclass and i.indisprimary"
            + " order by array_position(i.indkey::smallint[], a.attnum)",
        table);
  }

  /** The migration up to which they have been brought. */
  String version() throws SQLException {
    return texts(
            "select version from flyway_schema_history where success and version is not null"
                + " order by installed_rank desc limit 1")
        .getFirst();
  }

  /** Whether anything has been made in the database. */
  boolean areAbsent() throws SQLException {
    return texts(
            "select relname from pg_class where relnamespace = current_schema()::regnamespace"
                + " and relkind in ('r', 'p', 'v', 'm', 'S')")
        .isEmpty();
  }

  /** Takes the foreign keys away, so that tables are filled in any order; answers how to return. */
  List<String> dropForeignKeys() throws SQLException {
    String keys =
        " from pg_constraint c where c.contype = 'f' and c.conparentid = 0"
            + " and c.connamespace = current_schema()::regnamespace order by c.oid";
    String alter = "select format('alter table %s ', c.conrelid::regclass) || ";
    List<String> back =
        texts(
            alter + "format('add constraint %I ', conname) || pg_get_constraintdef(c.oid)" + keys);
    for (String drop : texts(alter + "format('drop constraint %I', conname)" + keys)) {
      execute(drop);
    }
    return back;
  }

  /** Lets generated numbers go on after those that are there. */
  void continueNumbers() throws SQLException {
    for (String advance :
        texts(
            "select format('select setval(pg_get_serial_sequence(%L, %L),"
                + " coalesce(max(%I), 0) + 1, false) from %I', t.relname, a.attname, a.attname,"
                + " t.relname) from pg_attribute a join pg_class t on t.oid = a.attrelid"
                + " where t.relnamespace = current_schema()::regnamespace"
                + " and t.relkind in ('r', 'p') and a.attidentity <> ''")) {
      texts(advance);
    }
  }

  void execute(String statement) throws SQLException {
    try (Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    }
  }

  long number(String query) throws SQLException {
    return Long.parseLong(texts(query).getFirst());
  }

  private List<String> texts(String query, String... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(1));
        }
      }
      return texts;
    }
  }
}
