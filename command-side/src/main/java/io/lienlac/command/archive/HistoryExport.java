package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.archive.ArchiveCommand.EXPORT_HOURS;
import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_OVER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.ExportHistory;
import io.lienlac.api.archive.ArchiveCommand.FetchHistory;
import io.lienlac.api.archive.HistoryExportFetched;
import io.lienlac.api.archive.HistoryExportId;
import io.lienlac.api.archive.HistoryExported;
import java.time.Duration;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A part of the history, to be checked elsewhere. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class HistoryExport {

  private static final Duration LIFE = Duration.ofHours(EXPORT_HOURS);

  @AggregateIdentifier private HistoryExportId id;
  private @Nullable HistoryExported export;

  HistoryExport() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(ExportHistory command, InspectionRules rules) {
    rules.requireAuditor(command.actor(), command.unit(), command.at());
    if (export == null) {
      apply(
          new HistoryExported(
              command.exportId(),
              command.actor(),
              command.unit(),
              command.from(),
              command.to(),
              command.size(),
              command.purpose(),
              command.caseNumber(),
              command.at()));
    } else if (!isTheSame(command, export)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "exportId");
    }
  }

  /** As often as it is done: each time parts of it go out is told apart. */
  @CommandHandler
  void handle(FetchHistory command, InspectionRules rules) {
    if (export == null || !export.auditor().equals(command.actor())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "exportId");
    }
    if (command.at().isAfter(export.exportedAt().plus(LIFE))) {
      throw new CommandRefused(INSPECTION_OVER, "exportId");
    }
    rules.requireAuditor(command.actor(), export.unit(), command.at());
    apply(
        new HistoryExportFetched(
            id,
            command.actor(),
            export.unit(),
            command.firstPart(),
            command.parts(),
            export.purpose(),
            export.caseNumber(),
            command.at()));
  }

  @EventSourcingHandler
  void on(HistoryExported event) {
    id = event.exportId();
    export = event;
  }

  /** How large the ledger was when it was asked for again does not matter. */
  private static boolean isTheSame(ExportHistory command, HistoryExported export) {
    return export.auditor().equals(command.actor())
        && export.unit().equals(command.unit())
        && export.from() == command.from()
        && export.purpose().equals(command.purpose())
        && export.caseNumber().equals(command.caseNumber());
  }
}
