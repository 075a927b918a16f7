package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.archive.ArchiveCommand.EXPORT_HOURS;
import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_OVER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.ExportResult;
import io.lienlac.api.archive.ArchiveCommand.FetchExport;
import io.lienlac.api.archive.ArchiveExportFetched;
import io.lienlac.api.archive.ArchiveExported;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.archive.ResultDigest;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** What a search found, to be taken along. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class ArchiveExport {

  private static final Duration LIFE = Duration.ofHours(EXPORT_HOURS);

  @AggregateIdentifier private ExportId id;
  private @Nullable ArchiveExported export;

  ArchiveExport() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ExportResult command, InspectionRules rules) {
    rules.requirePosts(command.actor(), command.posts(), command.at());
    rules.requireJurisdiction(command.actor(), command.letters(), command.at());
    if (export == null) {
      apply(exported(command, command.at()));
    } else if (!exported(command, export.exportedAt()).equals(export)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "exportId");
    }
  }

  /** As often as it is done: each time letters go out is told apart. */
  @CommandHandler
  void handle(FetchExport command, InspectionRules rules) {
    if (export == null || !export.inspector().equals(command.actor())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "exportId");
    }
    if (command.at().isAfter(export.exportedAt().plus(LIFE))) {
      throw new CommandRefused(INSPECTION_OVER, "exportId");
    }
    rules.requireJurisdiction(command.actor(), export.letters(), command.at());
    apply(
        new ArchiveExportFetched(
            id,
            command.actor(),
            export.letters(),
            export.purpose(),
            export.caseNumber(),
            command.at()));
  }

  @EventSourcingHandler
  void on(ArchiveExported event) {
    id = event.exportId();
    export = event;
  }

  private static ArchiveExported exported(ExportResult command, Instant at) {
    return new ArchiveExported(
        command.exportId(),
        command.actor(),
        command.posts(),
        command.text(),
        command.filter(),
        command.purpose(),
        command.caseNumber(),
        command.letters(),
        ResultDigest.of(command.letters().size(), command.letters()),
        at);
  }
}
