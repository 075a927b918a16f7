package io.lienlac.command.archive;

import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.archive.ArchiveCommand.DeleteSavedSearch;
import io.lienlac.api.archive.ArchiveCommand.SaveSearch;
import io.lienlac.api.archive.SavedSearchDeleted;
import io.lienlac.api.archive.SavedSearchId;
import io.lienlac.api.archive.SearchSaved;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A search that its owner keeps to repeat it. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class SavedSearch {

  @AggregateIdentifier private SavedSearchId id;
  private @Nullable SearchSaved saved;
  private boolean deleted;

  SavedSearch() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(SaveSearch command, InspectionRules rules) {
    rules.requirePost(command.actor(), command.post(), command.at(), "post");
    if (saved == null) {
      apply(saved(command, command.at()));
    } else if (!saved(command, saved.savedAt()).equals(saved)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "savedSearchId");
    }
  }

  @CommandHandler
  void handle(DeleteSavedSearch command) {
    if (saved == null || !isOwner(command.actor())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "savedSearchId");
    }
    if (!deleted) {
      apply(new SavedSearchDeleted(id, command.actor(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(SearchSaved event) {
    id = event.savedSearchId();
    saved = event;
  }

  @EventSourcingHandler
  void on(SavedSearchDeleted event) {
    deleted = true;
  }

  private boolean isOwner(PersonId actor) {
    return saved != null && saved.owner().equals(actor);
  }

  private static SearchSaved saved(SaveSearch command, Instant at) {
    return new SearchSaved(
        command.savedSearchId(),
        command.actor(),
        command.post(),
        command.name(),
        command.text(),
        command.filter(),
        command.order(),
        at);
  }
}
