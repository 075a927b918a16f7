package io.lienlac.command.file;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.file.FileRefusal.TOO_MANY_UNSENT_FILES;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.file.FileCommand;
import io.lienlac.api.file.FileCommand.BeginUpload;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.stereotype.Component;

/** Takes uploads on for those who may send. */
@Component
class UploadHandler {

  private final SendingRight right;
  private final JdbcUploads uploads;

  UploadHandler(SendingRight right, JdbcUploads uploads) {
    this.right = right;
    this.uploads = uploads;
  }

  @CommandHandler
  void handle(BeginUpload command) {
    if (!right.isOf(command.actor(), command.unit(), command.at())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unit");
    }
    if (uploads.unsentOthers(command.actor(), command.fileId()) >= FileCommand.MOST_UNSENT) {
      throw new CommandRefused(TOO_MANY_UNSENT_FILES);
    }
    uploads.begin(command);
  }

  /** The right may have ended while the bytes came. */
  @CommandHandler
  void handle(CompleteUpload command) {
    boolean completed =
        uploads
            .find(command.fileId(), command.actor())
            .filter(upload -> right.isOf(command.actor(), upload.unit(), command.at()))
            .filter(upload -> uploads.complete(upload, command))
            .isPresent();
    if (!completed) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "fileId");
    }
  }
}
