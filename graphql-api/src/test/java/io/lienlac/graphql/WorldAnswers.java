package io.lienlac.graphql;

import io.lienlac.api.file.FindUpload;
import io.lienlac.api.file.FoundUpload;
import io.lienlac.api.ledger.FindLedgerCheckpoint;
import io.lienlac.api.ledger.FindLedgerConsistency;
import io.lienlac.api.ledger.FindLedgerTile;
import io.lienlac.api.ledger.FindProofs;
import io.lienlac.api.ledger.FindSealedEvents;
import io.lienlac.api.ledger.FoundLedgerCheckpoint;
import io.lienlac.api.organisation.AccountHolder;
import io.lienlac.api.organisation.FindPersonOfAccount;
import io.lienlac.api.organisation.Grant;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Powers;
import io.lienlac.api.organisation.Reach;
import io.lienlac.query.api.FindServedPosition;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.Page;
import io.lienlac.query.api.ServedPosition;
import io.lienlac.query.api.ViewVersion;
import io.lienlac.query.api.calendar.CalendarFeeds;
import io.lienlac.query.api.calendar.FindCalendarFeeds;
import io.lienlac.query.api.directive.*;
import io.lienlac.query.api.operations.*;
import io.lienlac.query.api.organisation.*;
import io.lienlac.query.api.trail.EventTypeView;
import io.lienlac.query.api.trail.EventTypes;
import io.lienlac.query.api.trail.FindEventTypes;
import io.lienlac.query.api.trail.FindHistory;
import io.lienlac.query.api.trail.FindTrail;
import io.lienlac.query.api.trail.FindTrailEntries;
import io.lienlac.query.api.trail.SubjectTrail;
import io.lienlac.query.api.trail.TrailEntries;
import io.lienlac.query.api.trail.TrailPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The read side's answers about the {@link World}. */
final class WorldAnswers {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private static final EventTypeView SENT =
      new EventTypeView(
          "directive",
          "DirectiveSent",
          "2",
          List.of("1", "2"),
          List.of(
              new EventTypeView.Field("DirectiveSent", "about", "PersonId", true, false),
              new EventTypeView.Field("DirectiveSent", "body", "String", false, true),
              new EventTypeView.Field(
                  "Selection", "audience.include[].reach", "SelectionReach", false, false)));

  /** How often every item of a page is repeated. */
  volatile int copies = 1;

  Object to(Object query) {
    return switch (query) {
      case FindPersonOfAccount q -> holder(q.subject());
      case FindUpload _ -> new FoundUpload(null);
      case FindServedPosition _ -> new ServedPosition(42);
      case FindViewVersion _ -> new ViewVersion(0);
      case FindScope q -> scope(q.person());
      case FindScopes q ->
          new Scopes(
              q.persons().stream()
                  .collect(Collectors.toMap(Function.identity(), WorldAnswers::scope)));
      case FindInboxNews q ->
          new NewsOfInboxes(
              q.listening().stream()
                  .map(
                      one ->
                          new NewsOfInboxes.ForListener(
                              List.of(),
                              one.heard() == null ? new Heard(42, List.of()) : one.heard(),
                              true))
                  .toList());
      case FindUnits q -> new Units(those(World.UNITS, unit -> q.ids().contains(unit.id())));
      case FindPersons q -> new Persons(those(World.PERSONS, one -> q.ids().contains(one.id())));
      case FindAppointments q ->
          new Appointments(those(World.APPOINTMENTS, one -> q.ids().contains(one.id())));
      case FindAppointmentsOf q ->
          new Appointments(those(World.APPOINTMENTS, one -> q.persons().contains(one.person())));
      case FindDelegations q ->
          new Delegations(those(List.of(World.DELEGATION), one -> q.ids().contains(one.id())));
      case FindDelegationsTo q ->
          new Delegations(
              those(List.of(World.DELEGATION), one -> q.delegates().contains(one.delegate())));
      case SearchUnits q ->
          new UnitPage(page(those(World.UNITS, unit -> q.scope().may(Power.SEE_STAFF, unit))));
      case SearchUnitsUnder q ->
          new UnitPage(page(those(World.UNITS, unit -> q.parent().equals(unit.parent()))));
      case SearchPersons q -> new PersonPage(page(seen(q.scope())));
      case FindDirectives q ->
          new Directives(
              those(World.DIRECTIVES, one -> q.ids().contains(one.id()) && sees(q.scope())));
      case FindAddressings q ->
          new Addressings(q.ids().stream().map(id -> new AddressingView(id, 1)).toList());
      case FindDeliveries q ->
          new Deliveries(
              q.ids().stream()
                  .map(id -> new DeliveryView(id, 1, 1, 1, 0, AnswerCounts.NONE))
                  .toList());
      case FindCalendarFeeds _ -> new CalendarFeeds(List.of());
      case FindCiting q ->
          new CitingDirectives(
              q.wanted().stream()
                  .collect(
                      Collectors.toMap(
                          Function.identity(),
                          one -> new CitingPage(page(World.DIRECTIVES), "reached"))));
      case FindCalendar _ -> new CalendarPage(page(World.ITEMS));
      case FindInboxItems q ->
          new InboxItems(
              those(
                  World.ITEMS,
                  item -> q.ids().contains(item.id()) && actsFor(q.scope(), World.SCHOOL)));
      case FindInbox q ->
          new InboxPage(page(those(World.ITEMS, item -> item.recipient().equals(q.recipient()))));
      case FindOutbox _ -> new OutboxPage(page(World.DIRECTIVES));
      case FindRecipients q ->
          new RecipientPage(page(those(World.ITEMS, i -> i.directive().equals(q.directive()))));
      case FindTrail q ->
          new SubjectTrail(
              q.of().id().equals(World.LETTER.id().value()), page(List.of(WorldTrail.SENDING)));
      case FindHistory _ -> new TrailPage(page(List.of(WorldTrail.SENDING)));
      case FindTrailEntries q ->
          new TrailEntries(those(List.of(WorldTrail.SENDING), one -> q.ids().contains(one.id())));
      case FindEventTypes _ -> new EventTypes(List.of(SENT));
      case FindLedgerCheckpoint _ -> new FoundLedgerCheckpoint(WorldLedger.CHECKPOINT);
      case FindLedgerConsistency q -> WorldLedger.consistency(q);
      case FindSealedEvents q -> WorldLedger.sealed(q.events());
      case FindProofs q -> WorldLedger.proofs(q);
      case FindLedgerTile q -> WorldLedger.tile(q.path());
      case FindProjections q -> WorldOperations.projections(q.scope());
      case FindViewDigest _ -> WorldOperations.DIGEST;
      case FindDeadLetters q ->
          new DeadLetterPage(
              WorldOperations.allowed(q.scope()), page(List.of(WorldOperations.LETTER)));
      case FindDeadLettersById q ->
          new DeadLetters(
              those(List.of(WorldOperations.LETTER), one -> q.ids().contains(one.id())));
      case FindDeadLetterContent _ -> new DeadLetterContent("{\"name\":\"...\"}", "it said so");
      default -> throw new IllegalArgumentException("no answer to " + query);
    };
  }

  private static AccountHolder holder(String subject) {
    return new AccountHolder(
        World.PERSONS.stream()
            .filter(person -> person.id().value().equals(World.id(subject)))
            .map(PersonView::id)
            .findFirst()
            .orElse(null));
  }

  private static Scope scope(PersonId person) {
    List<Standing> standings = new ArrayList<>();
    for (AppointmentView one : those(World.APPOINTMENTS, a -> a.person().equals(person))) {
      for (Grant grant : Powers.of(one.position())) {
        standings.add(new Standing(grant.power(), one.unit(), grant.reach(), null));
      }
    }
    if (person.equals(World.DELEGATION.delegate())) {
      for (Power power : World.DELEGATION.powers()) {
        standings.add(
            new Standing(
                power, World.DELEGATION.unit(), Reach.OWN_UNIT, World.DELEGATION.holder()));
      }
    }
    return new Scope(person, TODAY, standings);
  }

  private static List<PersonView> seen(Scope scope) {
    return those(
        World.PERSONS,
        person ->
            World.UNITS.stream()
                .filter(unit -> unit.id().equals(person.registeredWith()))
                .anyMatch(unit -> scope.may(Power.SEE_STAFF, unit)));
  }

  private static boolean sees(Scope scope) {
    return actsFor(scope, World.SCHOOL)
        || actsFor(scope, World.DEPARTMENT)
        || scope.may(Power.SEE_DELIVERY, World.DEPARTMENT);
  }

  private static boolean actsFor(Scope scope, UnitView unit) {
    return scope.unitsOf(Power.ACT_FOR_UNIT).contains(unit.id());
  }

  private static <T> List<T> those(List<T> all, Predicate<T> wanted) {
    return all.stream().filter(wanted).toList();
  }

  private <T> Page<T> page(List<T> items) {
    List<T> repeated = Collections.nCopies(copies, items).stream().flatMap(List::stream).toList();
    List<String> keys = IntStream.range(0, repeated.size()).mapToObj("key-%d"::formatted).toList();
    return new Page<>(repeated, keys, true, false);
  }
}
