package io.lienlac.command.file;

import io.lienlac.files.StoredFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Cleans up what nobody has sent. First it can be sent no more, and that is committed; then its
 * bytes go. Whatever fails in between is done the next time.
 */
class UploadCleaner {

  private final JdbcUploads uploads;
  private final UploadProperties properties;
  private final StoredFiles files;
  private final TransactionOperations transactions;

  UploadCleaner(
      JdbcUploads uploads,
      UploadProperties properties,
      StoredFiles files,
      TransactionOperations transactions) {
    this.uploads = uploads;
    this.properties = properties;
    this.files = files;
    this.transactions = transactions;
  }

  void clean(Instant now) {
    uploads
        .expire(now.minus(properties.kept()))
        .forEach(sha256 -> transactions.executeWithoutResult(status -> forget(sha256)));
  }

  private void forget(String sha256) {
    if (uploads.forget(sha256)) {
      try {
        files.delete(sha256);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
