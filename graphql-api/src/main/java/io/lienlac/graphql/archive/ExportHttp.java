package io.lienlac.graphql.archive;

import io.lienlac.api.CommandRefused;
import io.lienlac.graphql.archive.Inspections.Letters;
import io.lienlac.query.api.archive.ExportView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Exports over HTTP: whoever knows the address fetches, without a token. */
@RestController
class ExportHttp {

  private static final String ZIP = "application/zip";
  private static final MediaType PEM = MediaType.parseMediaType("application/x-pem-file");

  private final ExportLinks links;
  private final ExportReader reader;
  private final Inspections inspections;
  private final ExportWriter writer;
  private final ExportSignature signature;
  private final Clock clock;

  ExportHttp(
      ExportLinks links,
      ExportReader reader,
      Inspections inspections,
      ExportWriter writer,
      ExportSignature signature,
      Clock clock) {
    this.links = links;
    this.reader = reader;
    this.inspections = inspections;
    this.writer = writer;
    this.signature = signature;
    this.clock = clock;
  }

  @GetMapping("/archive/export-key.pem")
  ResponseEntity<byte[]> key() {
    return ResponseEntity.ok().contentType(PEM).body(signature.publicKey());
  }

  /** What never was, what is no more, and what may not be fetched any more answer alike. */
  @GetMapping(ExportLinks.FOLDER + "{link}" + ExportLinks.ENDING)
  void export(@PathVariable String link, HttpServletResponse response) throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<ExportView> export =
        links.read(link, now).flatMap(to -> reader.export(to.inspector(), to.export()));
    Optional<Letters> letters = export.flatMap(found -> fetched(found, now));
    if (export.isEmpty() || letters.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return;
    }
    response.setContentType(ZIP);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(export.get()));
    writer.write(export.get(), letters.get(), now, response.getOutputStream());
  }

  private Optional<Letters> fetched(ExportView export, Instant now) {
    try {
      return Optional.of(inspections.fetch(export, now));
    } catch (CommandRefused refused) {
      return Optional.empty();
    }
  }

  private static String attachment(ExportView export) {
    return ContentDisposition.attachment()
        .filename("archive-" + export.id() + ExportLinks.ENDING)
        .build()
        .toString();
  }
}
