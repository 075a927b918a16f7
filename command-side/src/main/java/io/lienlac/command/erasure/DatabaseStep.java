package io.lienlac.command.erasure;

import io.lienlac.api.erasure.ErasedPerson;
import io.lienlac.api.erasure.ErasureStage;
import io.lienlac.api.erasure.ErasureStep;
import io.lienlac.api.organisation.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the tables anew from which something was deleted, for PostgreSQL leaves deleted rows where
 * they are; and lets go of the log in which they were written, for it is kept until a checkpoint.
 * The tables are small: the longest is locked for a second or so.
 */
final class DatabaseStep implements ErasureStep {

  private static final List<String> STATEMENTS =
      List.of(
          "vacuum (full) person",
          "vacuum (full) account",
          "vacuum (full) calendar_feed",
          "vacuum (full) idempotency",
          "vacuum (full) upload",
          "vacuum (full) erasure_account",
          "vacuum (full) dead_letter_entry",
          "vacuum (full) personal.personal_key",
          "select pg_switch_wal()",
          "checkpoint");

  private final Connector connector;

  /** Opens a connection that nobody else uses, without a limit to its transactions. */
  @FunctionalInterface
  interface Connector {
    Connection connect() throws SQLException;
  }

  DatabaseStep(Connector connector) {
    this.connector = connector;
  }

  @Override
  public ErasureStage stage() {
    return ErasureStage.DATABASE;
  }

  @Override
  public Set<PersonId> carryOut(List<ErasedPerson> persons) {
    try (Connection connection = connector.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : STATEMENTS) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL keeps what was deleted", e);
    }
    return persons.stream().map(ErasedPerson::person).collect(Collectors.toUnmodifiableSet());
  }
}
