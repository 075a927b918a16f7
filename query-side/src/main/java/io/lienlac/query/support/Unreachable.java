package io.lienlac.query.support;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoServerException;
import com.mongodb.bulk.BulkWriteError;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of a database from failures of what was to be written. After the former the same
 * works when tried again later; the latter fail for ever.
 */
public final class Unreachable {

  /** What MongoDB answers while it starts, stops, elects, is short of time or meets a conflict. */
  private static final Set<Integer> PASSING =
      Set.of(
          6, 7, 50, 64, 79, 89, 91, 100, 112, 133, 189, 202, 262, 317, 358, 384, 9001, 10058, 10107,
          11600, 11602, 13388, 13435, 13436, 14031);

  /** Classes of SQLSTATE: connection, resources, operator's intervention, conflicts. */
  private static final Set<String> PASSING_STATES = Set.of("08", "53", "57", "40");

  /** What Elasticsearch answers while it starts, stops, elects or is short of memory or time. */
  private static final Set<Integer> PASSING_STATUSES = Set.of(408, 429, 502, 503, 504);

  private Unreachable() {}

  /** Whether an answer of Elasticsearch with this status says that it cannot be used now. */
  public static boolean isPassing(int status) {
    return PASSING_STATUSES.contains(status);
  }

  /** Whether {@code failure} says that a database cannot be used now. */
  public static boolean is(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isItself(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isItself(Throwable failure) {
    return switch (failure) {
      case InterruptedException e -> true;
      case MongoException e -> mongo(e);
      case ElasticsearchException e -> isPassing(e.status());
      // So does the client of Elasticsearch say that there was no answer.
      case UncheckedIOException e -> true;
      case SQLException e -> sql(e);
      // So says the driver once its client is closed.
      case IllegalStateException e -> "state should be: open".equals(e.getMessage());
      default -> false;
    };
  }

  private static boolean mongo(MongoException failure) {
    if (failure.hasErrorLabel("RetryableWriteError")
        || failure.hasErrorLabel("TransientTransactionError")) {
      return true;
    }
    return switch (failure) {
      case MongoBulkWriteException e ->
          e.getWriteErrors().isEmpty()
              || e.getWriteErrors().stream()
                  .map(BulkWriteError::getCode)
                  .anyMatch(PASSING::contains);
      case MongoServerException e -> PASSING.contains(e.getCode());
      default -> true;
    };
  }

  private static boolean sql(SQLException failure) {
    String state = failure.getSQLState();
    return failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || (state != null && state.length() == 5 && PASSING_STATES.contains(state.substring(0, 2)));
  }
}
