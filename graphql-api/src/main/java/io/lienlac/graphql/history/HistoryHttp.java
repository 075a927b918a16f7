package io.lienlac.graphql.history;

import io.lienlac.api.CommandOutcome;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.FetchHistory;
import io.lienlac.api.archive.RecordedHistory;
import io.lienlac.graphql.support.Commands;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.FindScope;
import io.lienlac.query.api.organisation.Scope;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exports of the history over HTTP, whole or in parts; each fetch is stored before it begins. */
@RestController
class HistoryHttp {

  private static final String GZIP = "application/gzip";

  private final HistoryLinks links;
  private final HistoryReader reader;
  private final HistoryWriter writer;
  private final Commands commands;
  private final Views views;
  private final Clock clock;

  HistoryHttp(
      HistoryLinks links,
      HistoryReader reader,
      HistoryWriter writer,
      Commands commands,
      Views views,
      Clock clock) {
    this.links = links;
    this.reader = reader;
    this.writer = writer;
    this.commands = commands;
    this.views = views;
    this.clock = clock;
  }

  /**
   * What never was, what is no more, and what may not be fetched any more answer alike.
   *
   * @param part counted from 0 on; all parts without it
   */
  @GetMapping(HistoryLinks.FOLDER + "{link}" + HistoryLinks.ENDING)
  void export(
      @PathVariable String link,
      @RequestParam(required = false) @Nullable Integer part,
      HttpServletResponse response)
      throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    RecordedHistory export = linked(link, now);
    int first = part == null ? 0 : part;
    if (export == null || first < 0 || first >= export.parts()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return;
    }
    int count = part == null ? export.parts() : 1;
    Optional<Scope> scope = fetched(export, first, count, now);
    if (scope.isEmpty()) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
      return;
    }
    response.setContentType(GZIP);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(export));
    for (int each = first; each < first + count; each++) {
      writer.write(export, each, scope.get(), response.getOutputStream());
    }
  }

  private @Nullable RecordedHistory linked(String link, Instant now) {
    Optional<HistoryLinks.Target> target = links.read(link, now);
    return target.isEmpty()
        ? null
        : reader.export(target.get().auditor(), target.get().export());
  }

  /** Under which scope it goes out: the auditor's of now. */
  private Optional<Scope> fetched(RecordedHistory export, int first, int count, Instant now) {
    try {
      commands.<CommandOutcome>ask(
          new FetchHistory(export.id(), first, count, export.auditor(), now),
          export.auditor(),
          UUID.randomUUID());
      return Optional.of(views.ask(new FindScope(export.auditor(), now)));
    } catch (CommandRefused refused) {
      return Optional.empty();
    }
  }

  private static String attachment(RecordedHistory export) {
    return ContentDisposition.attachment()
        .filename("history-" + export.id() + HistoryLinks.ENDING)
        .build()
        .toString();
  }
}
