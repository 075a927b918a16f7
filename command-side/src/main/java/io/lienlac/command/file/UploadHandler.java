package io.lienlac.command.file;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CivilTime;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import io.lienlac.api.organisation.Power;
import io.lienlac.command.directory.Authority;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes uploads on for those who may send. */
@Component
class UploadHandler {

  private final Authority authority;
  private final JdbcUploads uploads;

  UploadHandler(Authority authority, JdbcUploads uploads) {
    this.authority = authority;
    this.uploads = uploads;
  }

  @CommandHandler
  void handle(BeginUpload command) {
    authority
        .capacity(
            command.actor(), Power.SEND_DIRECTIVES, command.unit(), CivilTime.dateOf(command.at()))
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unit"));
    uploads.begin(command);
  }

  @CommandHandler
  void handle(CompleteUpload command) {
    if (!uploads.complete(
        command.fileId(), command.actor(), command.mediaType(), command.endings())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "fileId");
    }
  }
}
