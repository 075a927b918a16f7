package io.lienlac.command.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionOperations;

class CleaningUploadsTest {

  private static final UploadProperties PROPERTIES =
      new UploadProperties(Duration.ofHours(24), Duration.ofHours(1));

  @Test
  void oneFileThatCannotBeDeletedKeepsNoOther() {
    List<String> deleted = new ArrayList<>();
    UploadCleaner cleaner =
        new UploadCleaner(
            new Expired(List.of("first", "stuck", "held", "last")),
            PROPERTIES,
            sha256 -> {
              if (sha256.equals("stuck")) {
                throw new IOException("the folder is read-only");
              }
              deleted.add(sha256);
            },
            TransactionOperations.withoutTransaction());
    cleaner.clean(Instant.EPOCH);
    assertThat(deleted).containsExactly("first", "last");
  }

  /** Uploads that have expired; of one the database fails. */
  private static final class Expired extends JdbcUploads {

    private final List<String> digests;

    Expired(List<String> digests) {
      super(JdbcClient.create(new DriverManagerDataSource()), PROPERTIES);
      this.digests = digests;
    }

    @Override
    List<String> expire(Instant begunBefore) {
      return digests;
    }

    @Override
    boolean forget(String sha256) {
      if (sha256.equals("held")) {
        throw new IllegalStateException("somebody holds it for too long");
      }
      return true;
    }
  }
}
