package io.lienlac.graphql.file;

import io.lienlac.api.directive.Attachment;
import io.lienlac.files.StoredFiles;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Files over HTTP, to be kept and not to be shown: whoever has a link fetches, without a token.
 * Ranges are not served. That nobody stores them or guesses their types, the doors' headers say.
 */
@RestController
class FileDownloads {

  private final FetchedFiles fetched;
  private final StoredFiles files;

  FileDownloads(FetchedFiles fetched, StoredFiles files) {
    this.fetched = fetched;
    this.files = files;
  }

  /** What never was, what is another's and what has run out answer alike. */
  @GetMapping(FileLinks.FOLDER + "{link}")
  void fetch(@PathVariable String link, HttpServletResponse response) throws IOException {
    Optional<Attachment> file = fetched.of(link);
    Optional<InputStream> bytes =
        file.isEmpty() ? Optional.empty() : files.open(file.get().sha256());
    if (file.isEmpty() || bytes.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return;
    }
    try (InputStream content = bytes.get()) {
      describe(file.get(), response);
      content.transferTo(response.getOutputStream());
    }
  }

  private static void describe(Attachment file, HttpServletResponse response) {
    response.setContentType(file.mediaType());
    response.setContentLengthLong(file.size());
    response.setHeader(HttpHeaders.ACCEPT_RANGES, "none");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(file.name(), StandardCharsets.UTF_8)
            .build()
            .toString());
  }
}
