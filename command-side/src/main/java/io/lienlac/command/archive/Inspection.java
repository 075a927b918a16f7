package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.CHANGED_MEANWHILE;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.archive.ArchiveCommand.INSPECTION_HOURS;
import static io.lienlac.api.archive.ArchiveRefusal.INSPECTION_OVER;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.OpenContent;
import io.lienlac.api.archive.ArchiveCommand.RecordSearch;
import io.lienlac.api.archive.ArchiveContentOpened;
import io.lienlac.api.archive.ArchiveSearched;
import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.archive.ResultDigest;
import io.lienlac.api.archive.ShownLetter;
import io.lienlac.api.directive.DirectiveId;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One search of the archive, and what was opened out of its result. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class Inspection {

  private static final Duration LIFE = Duration.ofHours(INSPECTION_HOURS);

  @AggregateIdentifier private InspectionId id;
  private @Nullable ArchiveSearched search;

  Inspection() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(RecordSearch command, InspectionRules rules) {
    rules.requirePosts(command.actor(), command.posts(), command.at());
    rules.requireJurisdiction(command.actor(), command.shown(), command.counted(), command.at());
    if (search == null) {
      apply(searched(command));
    } else if (!searched(command).equals(search)) {
      throw new CommandRefused(CHANGED_MEANWHILE, "inspectionId");
    }
  }

  /** As often as it is done: each time it is opened is told apart. */
  @CommandHandler
  void handle(OpenContent command, InspectionRules rules) {
    if (search == null || !search.inspector().equals(command.actor())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "inspectionId");
    }
    if (command.at().isAfter(search.searchedAt().plus(LIFE))) {
      throw new CommandRefused(INSPECTION_OVER, "inspectionId");
    }
    List<ShownLetter> letters = shown(search, command.directives());
    rules.requireJurisdiction(command.actor(), letters, command.at());
    apply(
        new ArchiveContentOpened(
            id, command.actor(), letters, search.purpose(), search.caseNumber(), command.at()));
  }

  @EventSourcingHandler
  void on(ArchiveSearched event) {
    id = event.inspectionId();
    search = event;
  }

  private static ArchiveSearched searched(RecordSearch command) {
    return new ArchiveSearched(
        command.inspectionId(),
        command.actor(),
        command.posts(),
        command.text(),
        command.filter(),
        command.order(),
        command.after(),
        command.purpose(),
        command.caseNumber(),
        command.hits(),
        command.shown(),
        command.counted(),
        ResultDigest.of(command.hits(), command.shown()),
        command.at());
  }

  private static List<ShownLetter> shown(ArchiveSearched search, List<DirectiveId> directives) {
    return directives.stream()
        .map(
            directive ->
                search.shown().stream()
                    .filter(letter -> letter.directive().equals(directive))
                    .findFirst()
                    .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directiveId")))
        .toList();
  }
}
