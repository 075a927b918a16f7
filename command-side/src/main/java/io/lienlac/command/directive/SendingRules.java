package io.lienlac.command.directive;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.directive.DirectiveRefusal.ATTACHMENT_UNKNOWN;
import static io.lienlac.api.directive.DirectiveRefusal.DUE_TIME_PAST;
import static io.lienlac.api.directive.DirectiveRefusal.NUMBER_TAKEN;
import static io.lienlac.api.directive.DirectiveRefusal.OCCASION_BEGUN;
import static io.lienlac.api.organisation.OrganisationRefusal.PERSON_ERASED;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.Refusals;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.command.directory.ActingCapacity;
import io.lienlac.command.directory.Authority;
import io.lienlac.command.directory.PeopleDirectory;
import io.lienlac.command.directory.UnitDirectory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What must hold before a letter goes out in a unit's name. */
@Component
class SendingRules {

  private final Authority authority;
  private final UnitDirectory units;
  private final PeopleDirectory people;
  private final DirectiveDirectory directives;

  SendingRules(
      Authority authority,
      UnitDirectory units,
      PeopleDirectory people,
      DirectiveDirectory directives) {
    this.authority = authority;
    this.units = units;
    this.people = people;
    this.directives = directives;
  }

  /** Refuses whoever may not send in the unit's name now. */
  ActingCapacity authorise(PersonId actor, UnitId issuer, Instant at) {
    LocalDate today = dateOf(at);
    ActingCapacity capacity = capacity(actor, issuer, at, "issuer");
    if (units.find(issuer).filter(unit -> unit.isOpenOn(today)).isEmpty()) {
      throw new CommandRefused(UNIT_CLOSED, "issuer");
    }
    return capacity;
  }

  /** Refuses, at {@code field}, whoever may not speak in the unit's name now, closed or not. */
  ActingCapacity capacity(PersonId actor, UnitId issuer, Instant at, String field) {
    return authority
        .capacity(actor, Power.SEND_DIRECTIVES, issuer, dateOf(at))
        .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, field));
  }

  /** Refuses a letter that names what is not there, with all its faults at once. */
  void check(SendDirective command, AudienceResolver audiences, Set<FileId> files) {
    UnitId issuer = command.issuer();
    PersonId signer = command.signer();
    PersonId about = command.about();
    Instant dueAt = command.dueAt();
    boolean numberTaken =
        LetterNumber.of(command.number(), command.symbol(), command.date())
            .filter(number -> directives.isNumberTaken(issuer, number))
            .isPresent();
    Refusals refusals =
        new Refusals()
            .unless(!numberTaken, NUMBER_TAKEN, "number")
            .unless(dueAt == null || dueAt.isAfter(command.at()), DUE_TIME_PAST, "dueAt")
            .unless(!isTooLate(command), OCCASION_BEGUN, "occasion", "beginsAt")
            .unless(
                signer == null || people.wasEverAppointed(signer, issuer),
                NOT_FOUND_OR_NOT_ALLOWED,
                "signer")
            .unless(
                about == null || audiences.reaches(issuer, about, dateOf(command.at())),
                NOT_FOUND_OR_NOT_ALLOWED,
                "about")
            .unless(about == null || !people.isErased(about), PERSON_ERASED, "about");
    for (int i = 0; i < command.audience().people().size(); i++) {
      refusals.unless(
          !people.isErased(command.audience().people().get(i).person()),
          PERSON_ERASED,
          "audience",
          "people",
          "" + i);
    }
    for (int i = 0; i < command.basis().size(); i++) {
      refusals.unless(
          isKnown(command.basis().get(i), issuer),
          NOT_FOUND_OR_NOT_ALLOWED,
          "basis",
          "" + i,
          "directiveId");
    }
    for (int i = 0; i < command.attachments().size(); i++) {
      refusals.unless(
          files.contains(command.attachments().get(i)), ATTACHMENT_UNKNOWN, "attachments", "" + i);
    }
    refusals.throwIfAny();
  }

  /** Whether it invites to what has begun; a work calendar may tell of what was, too. */
  private static boolean isTooLate(SendDirective command) {
    Occasion occasion = command.occasion();
    return command.kind() == DirectiveKind.INVITATION
        && occasion != null
        && !occasion.beginsAt().isAfter(command.at());
  }

  private boolean isKnown(Basis basis, UnitId issuer) {
    DirectiveId directive = basis.directiveId();
    return directive == null || directives.isKnownTo(issuer, directive);
  }
}
