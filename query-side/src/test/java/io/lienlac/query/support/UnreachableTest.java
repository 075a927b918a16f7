package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnreachableTest {

  private static final ServerAddress SERVER = new ServerAddress();

  @ParameterizedTest
  @MethodSource
  void isWhatPassesByItself(Throwable failure) {
    assertThat(Unreachable.is(failure)).isTrue();
    assertThat(Unreachable.is(new IllegalStateException("while handling", failure))).isTrue();
  }

  @ParameterizedTest
  @MethodSource
  void isNotWhatFailsByItsContent(Throwable failure) {
    assertThat(Unreachable.is(failure)).isFalse();
  }

  static Stream<Throwable> isWhatPassesByItself() {
    MongoException labelled = new MongoException(1, "any");
    labelled.addLabel("RetryableWriteError");
    return Stream.of(
        new MongoTimeoutException("no server"),
        new MongoSocketReadException("gone", SERVER),
        new MongoInterruptedException("stopped", new InterruptedException()),
        new MongoNotPrimaryException(answer(10107), SERVER),
        new MongoCommandException(answer(91), SERVER),
        bulk(112),
        bulk(),
        labelled,
        new MongoSocketReadTimeoutException("waited too long", SERVER, new IOException()),
        new IllegalStateException("state should be: open"),
        new UncheckedIOException(new ConnectException("refused")),
        elasticsearch(503),
        elasticsearch(429),
        new SQLException("gone", "08006"),
        new SQLException("shut down", "57P01"),
        new SQLTransientConnectionException("pool is empty"));
  }

  private static ElasticsearchException elasticsearch(int status) {
    return new ElasticsearchException(
        "any",
        ErrorResponse.of(
            error -> error.status(status).error(cause -> cause.type("any").reason("any"))));
  }

  static Stream<Throwable> isNotWhatFailsByItsContent() {
    return Stream.of(
        new MongoCommandException(answer(2), SERVER),
        elasticsearch(400),
        elasticsearch(500),
        bulk(28),
        new BsonMaximumSizeExceededException("too large"),
        new NullPointerException(),
        new IllegalStateException("else"),
        new SQLException("too long", "22001"));
  }

  private static BsonDocument answer(int code) {
    return BsonDocument.parse("{ok: 0, code: " + code + ", errmsg: 'any'}");
  }

  private static MongoBulkWriteException bulk(int... codes) {
    List<BulkWriteError> errors =
        Arrays.stream(codes)
            .mapToObj(code -> new BulkWriteError(code, "any", new BsonDocument(), 0))
            .toList();
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(), errors, null, SERVER, Set.of());
  }
}
