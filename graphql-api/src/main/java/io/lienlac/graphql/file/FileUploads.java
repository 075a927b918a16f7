package io.lienlac.graphql.file;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.file.FileCommand.CompleteUpload;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.files.Declared;
import io.lienlac.files.FileRefused;
import io.lienlac.files.FileType;
import io.lienlac.files.StoredFiles;
import io.lienlac.graphql.support.Commands;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the bytes of files over HTTP: whoever has a link uploads, without a token. */
@RestController
class FileUploads {

  /** Before an upload is cleaned up its bytes must lie where they are to lie. */
  private static final Duration LAST_BYTE = Duration.ofMinutes(10);

  private final FileLinks links;
  private final UploadReader reader;
  private final StoredFiles files;
  private final Commands commands;
  private final Clock clock;

  FileUploads(
      FileLinks links, UploadReader reader, StoredFiles files, Commands commands, Clock clock) {
    this.links = links;
    this.reader = reader;
    this.files = files;
    this.commands = commands;
    this.clock = clock;
  }

  /** The same bytes again are the same file; those that break off leave nothing. */
  @PutMapping(FileLinks.FOLDER + "{link}")
  ResponseEntity<Map<String, String>> upload(@PathVariable String link, HttpServletRequest request)
      throws IOException {
    Ticket ticket = links.readUpload(link).orElse(null);
    @Nullable Upload upload =
        ticket == null ? null : reader.upload(ticket.person(), ticket.subject(), clock.instant());
    if (ticket == null || upload == null) {
      return ResponseEntity.notFound().build();
    }
    if (request.getContentLengthLong() > upload.size()) {
      return refused(FileRefused.Reason.LARGER_THAN_DECLARED);
    }
    try {
      complete(upload, ticket.person(), request);
      return ResponseEntity.noContent().build();
    } catch (FileRefused refused) {
      return refused(refused.reason());
    } catch (CommandRefused goneMeanwhile) {
      return ResponseEntity.notFound().build();
    }
  }

  private void complete(Upload upload, PersonId owner, HttpServletRequest request)
      throws IOException {
    Declared declared =
        new Declared(upload.size(), upload.sha256(), upload.keptUntil().minus(LAST_BYTE));
    FileType type = files.take(request.getInputStream(), declared);
    commands.<CommandOutcome>ask(
        new CompleteUpload(
            upload.id(),
            type.mediaType(),
            type.endings(),
            owner,
            clock.instant().truncatedTo(ChronoUnit.MICROS)),
        owner,
        UUID.randomUUID());
  }

  static ResponseEntity<Map<String, String>> refused(FileRefused.Reason reason) {
    HttpStatus status =
        switch (reason) {
          case LARGER_THAN_DECLARED -> HttpStatus.CONTENT_TOO_LARGE;
          case SMALLER_THAN_DECLARED, DIGEST_DIFFERS -> HttpStatus.UNPROCESSABLE_CONTENT;
          case TYPE_NOT_ALLOWED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case TOO_LATE -> HttpStatus.REQUEST_TIMEOUT;
          case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    return ResponseEntity.status(status).body(Map.of("code", reason.name()));
  }
}
