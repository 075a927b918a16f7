package io.lienlac.command.support;

import java.sql.SQLException;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** Failures of a command because another did the same, or the opposite, at the same moment. */
final class Conflicts {

  /** Serialisation failure and deadlock. */
  private static final Set<String> SQL_STATES = Set.of("40001", "40P01");

  private Conflicts() {}

  static boolean among(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyException
          || cause instanceof AggregateStreamCreationException
          || cause instanceof SQLException sql
              && sql.getSQLState() != null
              && SQL_STATES.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
