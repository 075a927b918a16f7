package io.lienlac.command.file;

import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Shows people their own uploads, for as long as they may send them. */
@Component
class UploadFinder {

  private final JdbcUploads uploads;
  private final SendingRight right;

  UploadFinder(JdbcUploads uploads, SendingRight right) {
    this.uploads = uploads;
    this.right = right;
  }

  @QueryHandler
  FoundUpload handle(FindUpload query) {
    return new FoundUpload(
        uploads
            .find(query.fileId(), query.owner())
            .filter(upload -> right.isOf(query.owner(), upload.unit(), query.at()))
            .orElse(null));
  }
}
