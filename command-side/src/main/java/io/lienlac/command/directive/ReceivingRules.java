package io.lienlac.command.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.PERSON_ERASED;

import io.lienlac.api.CivilTime;
import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.ActingCapacity;
import io.lienlac.command.directory.Authority;
import io.lienlac.command.directory.PeopleDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read and acknowledge, and what. */
@Component
class ReceivingRules {

  private final Authority authority;
  private final DirectiveDirectory directives;
  private final PeopleDirectory people;

  ReceivingRules(Authority authority, DirectiveDirectory directives, PeopleDirectory people) {
    this.authority = authority;
    this.directives = directives;
    this.people = people;
  }

  /** Refuses alike who may not look into that inbox, and whoever looks for what is not there. */
  Receiving check(InboxItem item, PersonId actor, Instant at) {
    if (!item.isNamedRightly()) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "receiptId");
    }
    return capacity(item, actor, at)
        .flatMap(
            capacity ->
                directives
                    .delivered(item.directive(), item.kind(), item.recipient())
                    .map(letter -> new Receiving(capacity, letter)))
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "directiveId"));
  }

  /** Refuses a deputy who does not work with the recipient: whoever else there is, nobody tells. */
  void checkDeputy(InboxItem item, @Nullable PersonId deputy, Instant at) {
    LocalDate today = CivilTime.dateOf(at);
    boolean fits =
        deputy == null
            || switch (item.kind()) {
              case UNIT -> people.worksAt(deputy, new UnitId(item.recipient()), today);
              case PERSON -> people.workTogether(deputy, new PersonId(item.recipient()), today);
            };
    if (!fits) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "deputy");
    }
    if (deputy != null && people.isErased(deputy)) {
      throw new CommandRefused(PERSON_ERASED, "deputy");
    }
  }

  private Optional<ActingCapacity> capacity(InboxItem item, PersonId actor, Instant at) {
    if (item.kind() == RecipientKind.PERSON) {
      return item.recipient().equals(actor.value())
          ? Optional.of(new ActingCapacity(null))
          : Optional.empty();
    }
    return authority.capacity(
        actor, Power.ACT_FOR_UNIT, new UnitId(item.recipient()), CivilTime.dateOf(at));
  }
}
