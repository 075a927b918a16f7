package io.lienlac.command.organisation;

import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.ErasureCommand.ErasePerson;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.ErasureDeferred;
import io.lienlac.api.organisation.HoldId;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.OrganisationEvent;
import io.lienlac.api.organisation.PersonErased;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a person remembers of legal holds, and how far an erasure has come. */
final class Erasing {

  private final List<LinkedAccount> accounts = new ArrayList<>();
  private final Set<HoldId> holds = new HashSet<>();
  private final Set<HoldId> released = new HashSet<>();
  private @Nullable ErasureDeferred deferred;
  private boolean erased;
  private boolean confirmed;
  private boolean completed;

  void on(OrganisationEvent event) {
    switch (event) {
      case AccountLinked linked -> add(linked);
      case HoldPlaced placed -> holds.add(placed.holdId());
      case HoldReleased hold -> {
        holds.remove(hold.holdId());
        released.add(hold.holdId());
      }
      case ErasureDeferred erasure -> deferred = erasure;
      case PersonErased _ -> erased = true;
      case ErasureConfirmed _ -> confirmed = true;
      case ErasureCompleted _ -> completed = true;
      default -> {}
    }
  }

  private void add(AccountLinked event) {
    if (event.subject() instanceof PersonalData.Kept<String> subject) {
      accounts.add(new LinkedAccount(event.issuer(), subject.value()));
    }
  }

  List<LinkedAccount> accounts() {
    return List.copyOf(accounts);
  }

  boolean isDeferred() {
    return deferred != null;
  }

  boolean isErased() {
    return erased;
  }

  boolean isConfirmed() {
    return confirmed;
  }

  boolean isCompleted() {
    return completed;
  }

  boolean hasSeen(HoldId hold) {
    return isHeldBy(hold) || released.contains(hold);
  }

  boolean isHeldBy(HoldId hold) {
    return holds.contains(hold);
  }

  /** What comes of the wish: a hold wins over it. */
  OrganisationEvent wished(ErasePerson command) {
    return holds.isEmpty()
        ? new PersonErased(
            command.personId(),
            command.legalBasis(),
            command.caseNumber(),
            command.actor(),
            command.at())
        : new ErasureDeferred(
            command.personId(),
            command.legalBasis(),
            command.caseNumber(),
            command.actor(),
            command.at());
  }

  /** The erasure that waited, once nothing holds it up. */
  Optional<PersonErased> due(Instant at) {
    ErasureDeferred waiting = deferred;
    return waiting == null || erased || !holds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PersonErased(
                waiting.personId(),
                waiting.legalBasis(),
                waiting.caseNumber(),
                waiting.requestedBy(),
                at));
  }
}
