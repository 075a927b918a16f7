package io.lienlac.command.directory;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory of which each test says what is in it; what it does not say, nobody may do. */
public final class FakeDirectory implements Authority, UnitDirectory, PeopleDirectory {

  private final Map<Granted, ActingCapacity> granted = new HashMap<>();
  private final Set<Administered> administered = new HashSet<>();
  private final Set<Administered> administeredInPart = new HashSet<>();
  private final Map<UnitId, KnownUnit> units = new HashMap<>();
  private final Map<UnitId, UnitId> under = new HashMap<>();
  private final Set<UnitId> withUnitsBelow = new HashSet<>();
  private final Set<UnitId> withPeople = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<String, PersonId> accounts = new HashMap<>();
  private final Map<AppointmentId, KnownAppointment> appointments = new HashMap<>();
  private final Set<AppointmentId> lastAtTheRoot = new HashSet<>();
  private final Set<PersonId> erased = new HashSet<>();
  private final Set<PersonId> lastAdministrators = new HashSet<>();
  private boolean holding;

  private record Granted(PersonId actor, Power power, UnitId unit) {}

  private record Administered(PersonId actor, PersonId person) {}

  public FakeDirectory grant(PersonId actor, Power power, UnitId unit) {
    granted.put(new Granted(actor, power, unit), new ActingCapacity(null));
    return this;
  }

  public FakeDirectory delegated(PersonId actor, Power power, UnitId unit, PersonId onBehalfOf) {
    granted.put(new Granted(actor, power, unit), new ActingCapacity(onBehalfOf));
    return this;
  }

  public FakeDirectory administered(PersonId actor, PersonId person) {
    administered.add(new Administered(actor, person));
    return this;
  }

  /** In one unit of several where the person is appointed. */
  public FakeDirectory administeredInPart(PersonId actor, PersonId person) {
    administeredInPart.add(new Administered(actor, person));
    return this;
  }

  public FakeDirectory erased(PersonId person) {
    erased.add(person);
    return this;
  }

  public FakeDirectory lastAdministrator(PersonId person) {
    lastAdministrators.add(person);
    return this;
  }

  public FakeDirectory unit(KnownUnit unit) {
    units.put(unit.id(), unit);
    return this;
  }

  public FakeDirectory under(UnitId unit, UnitId above) {
    under.put(unit, above);
    return this;
  }

  public FakeDirectory withUnitsBelow(UnitId unit) {
    withUnitsBelow.add(unit);
    return this;
  }

  public FakeDirectory withPeople(UnitId unit) {
    withPeople.add(unit);
    return this;
  }

  /** A phone number or a sector identifier that another person has. */
  public FakeDirectory taken(String number) {
    numbers.add(number);
    return this;
  }

  public FakeDirectory account(String subject, PersonId person) {
    accounts.put(subject, person);
    return this;
  }

  public FakeDirectory appointment(KnownAppointment appointment) {
    appointments.put(appointment.id(), appointment);
    return this;
  }

  public FakeDirectory lastAtTheRoot(AppointmentId appointment) {
    lastAtTheRoot.add(appointment);
    return this;
  }

  /** Whoever is asked for holds the position already. */
  public FakeDirectory holding() {
    holding = true;
    return this;
  }

  /** Of those granted the power to run the system, each does so where it was granted. */
  @Override
  public Optional<UnitId> rootRunBy(PersonId actor, LocalDate date) {
    return granted.keySet().stream()
        .filter(each -> each.actor().equals(actor) && each.power() == Power.OPERATE)
        .map(Granted::unit)
        .findFirst();
  }

  @Override
  public Optional<ActingCapacity> capacity(
      PersonId actor, Power power, UnitId unit, LocalDate date) {
    return Optional.ofNullable(granted.get(new Granted(actor, power, unit)));
  }

  @Override
  public boolean holdsInEach(PersonId actor, Power power, Set<UnitId> units, LocalDate date) {
    return units.stream().allMatch(unit -> granted.containsKey(new Granted(actor, power, unit)));
  }

  @Override
  public boolean administersPerson(PersonId actor, PersonId person, LocalDate date) {
    return administersWholly(actor, person, date)
        || administeredInPart.contains(new Administered(actor, person));
  }

  @Override
  public boolean administersWholly(PersonId actor, PersonId person, LocalDate date) {
    return administered.contains(new Administered(actor, person));
  }

  @Override
  public boolean protectsWholly(PersonId actor, PersonId person, LocalDate date) {
    return granted.keySet().stream()
        .anyMatch(each -> each.actor().equals(actor) && each.power() == Power.PROTECT_DATA);
  }

  @Override
  public boolean isErased(PersonId person) {
    return erased.contains(person);
  }

  @Override
  public boolean isLastAdministrator(PersonId person, LocalDate date) {
    return lastAdministrators.contains(person);
  }

  @Override
  public Optional<KnownUnit> find(UnitId unit) {
    return Optional.ofNullable(units.get(unit));
  }

  @Override
  public boolean standsUnder(UnitId unit, UnitId above, LocalDate from) {
    return unit.equals(above) || above.equals(under.get(unit));
  }

  @Override
  public boolean hasUnitsBelow(UnitId unit, LocalDate from) {
    return withUnitsBelow.contains(unit);
  }

  @Override
  public boolean hasAppointments(UnitId unit, LocalDate from) {
    return withPeople.contains(unit);
  }

  @Override
  public void holdForClosing(UnitId unit) {}

  @Override
  public boolean isEmpty() {
    return units.isEmpty();
  }

  @Override
  public boolean isPhoneTaken(String phone) {
    return numbers.contains(phone);
  }

  @Override
  public boolean isSectorIdentifierTaken(String sectorIdentifier) {
    return numbers.contains(sectorIdentifier);
  }

  @Override
  public Optional<PersonId> holderOf(String issuer, String subject) {
    return Optional.ofNullable(accounts.get(subject));
  }

  @Override
  public Optional<KnownAppointment> appointment(AppointmentId appointment) {
    return Optional.ofNullable(appointments.get(appointment));
  }

  @Override
  public boolean holds(
      PersonId person, UnitId unit, Position position, LocalDate from, @Nullable LocalDate to) {
    return holding;
  }

  @Override
  public boolean isLastAtTheRoot(AppointmentId appointment, LocalDate to) {
    return lastAtTheRoot.contains(appointment);
  }

  @Override
  public boolean wasEverAppointed(PersonId person, UnitId unit) {
    return appointments.values().stream()
        .filter(one -> one.person().equals(person))
        .anyMatch(one -> one.unit().equals(unit) || isSectionOf(one.unit(), unit));
  }

  private boolean isSectionOf(UnitId section, UnitId unit) {
    return unit.equals(under.get(section))
        && find(section).filter(one -> one.kind() == UnitKind.SECTION).isPresent();
  }

  @Override
  public boolean worksAt(PersonId person, UnitId unit, LocalDate date) {
    return wasEverAppointed(person, unit);
  }

  @Override
  public boolean workTogether(PersonId one, PersonId other, LocalDate date) {
    return appointments.values().stream()
        .filter(appointment -> appointment.person().equals(one))
        .anyMatch(appointment -> wasEverAppointed(other, appointment.unit()));
  }
}
