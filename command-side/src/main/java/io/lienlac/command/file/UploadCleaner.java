package io.lienlac.command.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Cleans up what nobody has sent. First it can be sent no more, and that is committed; then its
 * bytes go. Whatever fails in between is done the next time, and keeps nothing else from going.
 */
class UploadCleaner {

  private static final Logger LOG = LoggerFactory.getLogger(UploadCleaner.class);

  private final JdbcUploads uploads;
  private final UploadProperties properties;
  private final Bytes bytes;
  private final TransactionOperations transactions;

  /** Deletes the bytes of a digest. */
  @FunctionalInterface
  interface Bytes {
    void delete(String sha256) throws IOException;
  }

  UploadCleaner(
      JdbcUploads uploads,
      UploadProperties properties,
      Bytes bytes,
      TransactionOperations transactions) {
    this.uploads = uploads;
    this.properties = properties;
    this.bytes = bytes;
    this.transactions = transactions;
  }

  void clean(Instant now) {
    uploads.expire(now.minus(properties.kept())).forEach(this::cleanUp);
  }

  private void cleanUp(String sha256) {
    try {
      transactions.executeWithoutResult(status -> forget(sha256));
    } catch (RuntimeException e) {
      LOG.warn("COMMAND-FILE-001: {} cannot be cleaned up yet", sha256, e);
    }
  }

  private void forget(String sha256) {
    if (uploads.forget(sha256)) {
      try {
        bytes.delete(sha256);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
