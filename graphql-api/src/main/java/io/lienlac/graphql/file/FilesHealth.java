package io.lienlac.graphql.file;

import io.lienlac.files.StoredFiles;
import java.io.IOException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Well when files can be stored. Its name among the parts is {@code files}. */
@Component("filesHealthIndicator")
class FilesHealth extends AbstractHealthIndicator {

  private final StoredFiles files;

  FilesHealth(StoredFiles files) {
    this.files = files;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) throws IOException {
    files.check();
    builder.up();
  }
}
