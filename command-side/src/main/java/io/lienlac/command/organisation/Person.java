package io.lienlac.command.organisation;

import static io.lienlac.api.CivilTime.dateOf;
import static io.lienlac.api.CommonRefusal.IDEMPOTENCY_KEY_REUSED;
import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.OrganisationRefusal.ACCOUNT_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.LAST_ADMINISTRATOR;
import static io.lienlac.api.organisation.OrganisationRefusal.PERSON_ERASED;
import static io.lienlac.api.organisation.OrganisationRefusal.PHONE_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.SECTOR_IDENTIFIER_TAKEN;
import static io.lienlac.api.organisation.OrganisationRefusal.UNIT_CLOSED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.PersonalData;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.Refusals;
import io.lienlac.api.organisation.AccountLinked;
import io.lienlac.api.organisation.ErasureCommand.ErasePerson;
import io.lienlac.api.organisation.ErasureCommand.PlaceHold;
import io.lienlac.api.organisation.ErasureCommand.ReleaseHold;
import io.lienlac.api.organisation.ErasureCompleted;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.HoldPlaced;
import io.lienlac.api.organisation.HoldReleased;
import io.lienlac.api.organisation.OrganisationCommand.LinkAccount;
import io.lienlac.api.organisation.OrganisationCommand.RegisterPerson;
import io.lienlac.api.organisation.OrganisationEvent;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.PersonRegistered;
import io.lienlac.command.directory.Authority;
import io.lienlac.command.directory.KnownUnit;
import io.lienlac.command.directory.PeopleDirectory;
import io.lienlac.command.directory.UnitDirectory;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Somebody known to the system, and the accounts by which they sign in. */
@Aggregate
@SuppressWarnings("NullAway.Init")
class Person {

  @AggregateIdentifier private PersonId id;
  private @Nullable PersonRegistered registered;
  private final Erasing erasing = new Erasing();

  Person() {}

  /** The administrator of the tree's root, whom nobody was there to register. */
  Person(PersonRegistered administrator, AccountLinked account) {
    apply(administrator);
    apply(account);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      RegisterPerson command, Authority authority, UnitDirectory units, PeopleDirectory people) {
    authority.requireAdministration(
        command.actor(), command.unitId(), dateOf(command.at()), "unitId");
    if (registered != null) {
      requireSame(command, registered);
      return;
    }
    KnownUnit unit =
        units
            .find(command.unitId())
            .orElseThrow(() -> new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unitId"));
    String phone = command.phone();
    String sectorIdentifier = command.sectorIdentifier();
    new Refusals()
        .unless(!unit.isClosedOn(dateOf(command.at())), UNIT_CLOSED, "unitId")
        .unless(phone == null || !people.isPhoneTaken(phone), PHONE_TAKEN, "phone")
        .unless(
            sectorIdentifier == null || !people.isSectorIdentifierTaken(sectorIdentifier),
            SECTOR_IDENTIFIER_TAKEN,
            "sectorIdentifier")
        .throwIfAny();
    apply(registered(command));
  }

  /** Whoever signs in with the account may do all that the person may. */
  @CommandHandler
  void handle(LinkAccount command, Authority authority, PeopleDirectory people) {
    authority.requireWholeAdministrationOf(id, command.actor(), dateOf(command.at()), "personId");
    if (erasing.isErased()) {
      throw new CommandRefused(PERSON_ERASED, "personId");
    }
    Optional<PersonId> holder = people.holderOf(command.issuer(), command.subject());
    if (holder.isPresent()) {
      if (!holder.get().equals(id)) {
        throw new CommandRefused(ACCOUNT_TAKEN, "subject");
      }
      return;
    }
    apply(
        new AccountLinked(
            id,
            command.issuer(),
            new Kept<String>(command.subject()),
            command.actor(),
            command.at()));
  }

  @CommandHandler
  void handle(ErasePerson command, Authority authority, PeopleDirectory people, Erasures erasures) {
    LocalDate today = dateOf(command.at());
    authority.requireProtectionOf(id, command.actor(), today, "personId");
    if (erasing.isErased() || erasing.isDeferred()) {
      return;
    }
    if (people.isLastAdministrator(id, today)) {
      throw new CommandRefused(LAST_ADMINISTRATOR, "personId");
    }
    begin(erasing.wished(command), erasures);
  }

  @CommandHandler
  void handle(PlaceHold command, Authority authority) {
    authority.requireProtectionOf(id, command.actor(), dateOf(command.at()), "personId");
    if (erasing.hasSeen(command.holdId())) {
      return;
    }
    if (erasing.isErased()) {
      throw new CommandRefused(PERSON_ERASED, "personId");
    }
    apply(
        new HoldPlaced(
            id,
            command.holdId(),
            command.legalBasis(),
            command.caseNumber(),
            command.actor(),
            command.at()));
  }

  /** An erasure that waited for it begins in the same transaction. */
  @CommandHandler
  void handle(ReleaseHold command, Authority authority, PeopleDirectory people, Erasures erasures) {
    LocalDate today = dateOf(command.at());
    authority.requireProtectionOf(id, command.actor(), today, "personId");
    if (!erasing.hasSeen(command.holdId())) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "holdId");
    }
    if (!erasing.isHeldBy(command.holdId())) {
      return;
    }
    apply(new HoldReleased(id, command.holdId(), command.actor(), command.at()));
    Optional<PersonErased> deferred = erasing.due(command.at());
    if (deferred.isPresent()) {
      if (people.isLastAdministrator(id, today)) {
        throw new CommandRefused(LAST_ADMINISTRATOR, "personId");
      }
      begin(deferred.get(), erasures);
    }
  }

  @CommandHandler
  void handle(ConfirmErasure command) {
    if (erasing.isErased() && !erasing.isConfirmed()) {
      apply(new ErasureConfirmed(id, command.at()));
    }
  }

  @CommandHandler
  void handle(CompleteErasure command) {
    if (erasing.isConfirmed() && !erasing.isCompleted()) {
      apply(new ErasureCompleted(id, command.receipt(), command.at()));
    }
  }

  @EventSourcingHandler
  void on(OrganisationEvent event) {
    erasing.on(event);
  }

  @EventSourcingHandler
  void on(PersonRegistered event) {
    id = event.personId();
    registered = event;
  }

  /** The accounts are noted as long as they can be read. */
  private void begin(OrganisationEvent erasure, Erasures erasures) {
    if (erasure instanceof PersonErased) {
      erasures.begin(id, erasing.accounts());
    }
    apply(erasure);
  }

  private static PersonRegistered registered(RegisterPerson command) {
    return new PersonRegistered(
        command.personId(),
        new Kept<String>(command.familyName()),
        new Kept<String>(command.middleName()),
        new Kept<String>(command.givenName()),
        PersonalData.ofNullable(command.phone()),
        PersonalData.ofNullable(command.sectorIdentifier()),
        command.unitId(),
        command.actor(),
        command.at());
  }

  /** What of the first is erased is taken for the same. */
  private static void requireSame(RegisterPerson command, PersonRegistered first) {
    PersonRegistered again =
        new PersonRegistered(
            command.personId(),
            first.familyName().again(command.familyName()),
            first.middleName().again(command.middleName()),
            first.givenName().again(command.givenName()),
            PersonalData.again(first.phone(), command.phone()),
            PersonalData.again(first.sectorIdentifier(), command.sectorIdentifier()),
            command.unitId(),
            first.registeredBy(),
            first.at());
    if (!again.equals(first)) {
      throw new CommandRefused(IDEMPOTENCY_KEY_REUSED, "personId");
    }
  }
}
