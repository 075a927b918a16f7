package io.lienlac.command.file;

import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Shows people their own uploads. */
@Component
class UploadFinder {

  private final JdbcUploads uploads;

  UploadFinder(JdbcUploads uploads) {
    this.uploads = uploads;
  }

  @QueryHandler
  FoundUpload handle(FindUpload query) {
    return new FoundUpload(uploads.find(query.fileId(), query.owner()).orElse(null));
  }
}
