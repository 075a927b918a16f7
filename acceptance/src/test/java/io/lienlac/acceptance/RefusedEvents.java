package io.lienlac.acceptance;

import io.lienlac.Databases;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Has the event store refuse kinds of events for a while. */
final class RefusedEvents {

  private RefusedEvents() {}

  /**
   * Does something meanwhile.
   *
   * @param kinds a pattern of SQL for the names of the events' types
   */
  static void during(Databases databases, String kinds, Runnable something) throws SQLException {
    execute(
        databases,
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception"
            + " 'refused by a test'; end $$",
        "create trigger refuse before insert on domain_event for each row when (new.payload_type"
            + " like '"
            + kinds
            + "') execute function refuse()");
    try {
      something.run();
    } finally {
      execute(databases, "drop trigger refuse on domain_event", "drop function refuse");
    }
  }

  private static void execute(Databases databases, String... statements) throws SQLException {
    try (Connection connection = databases.events().connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
