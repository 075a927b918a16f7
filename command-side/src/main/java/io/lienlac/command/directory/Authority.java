package io.lienlac.command.directory;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.CommonRefusal;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Who may do what, where, on a civil date. What is unknown, nobody may do. */
public interface Authority {

  /** Through which appointment, own rather than delegated, the actor has a power in a unit. */
  Optional<ActingCapacity> capacity(PersonId actor, Power power, UnitId unit, LocalDate date);

  /** Whether the actor has a power in each of these units, through whichever appointments. */
  boolean holdsInEach(PersonId actor, Power power, Set<UnitId> units, LocalDate date);

  /**
   * Whether the actor administers a unit where the person is appointed or, where there is none, the
   * unit that registered the person.
   */
  boolean administersPerson(PersonId actor, PersonId person, LocalDate date);

  /**
   * Whether the actor administers every unit for which the person may act, now or in time to come,
   * by an appointment or as a delegate; where there is none, the unit that registered the person.
   */
  boolean administersWholly(PersonId actor, PersonId person, LocalDate date);

  /**
   * Whether the actor protects the personal data of every unit for which the person may act, now or
   * in time to come; where there is none, of the unit that registered the person.
   */
  boolean protectsWholly(PersonId actor, PersonId person, LocalDate date);

  /** The root of the tree, if the actor has the power to run the system there. */
  Optional<UnitId> rootRunBy(PersonId actor, LocalDate date);

  /** Refuses whoever does not administer the unit that {@code field} names. */
  default void requireAdministration(PersonId actor, UnitId unit, LocalDate date, String... field) {
    if (capacity(actor, Power.ADMINISTER, unit, date).isEmpty()) {
      throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED, field);
    }
  }

  /** Refuses whoever does not administer the person that {@code field} names. */
  default void requireAdministrationOf(
      PersonId person, PersonId actor, LocalDate date, String... field) {
    if (!administersPerson(actor, person, date)) {
      throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED, field);
    }
  }

  /** Refuses whoever does not administer all that the person named by {@code field} may do. */
  default void requireWholeAdministrationOf(
      PersonId person, PersonId actor, LocalDate date, String... field) {
    if (!administersWholly(actor, person, date)) {
      throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED, field);
    }
  }

  /** Refuses whoever does not protect the personal data of the person that {@code field} names. */
  default void requireProtectionOf(
      PersonId person, PersonId actor, LocalDate date, String... field) {
    if (!protectsWholly(actor, person, date)) {
      throw new CommandRefused(CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED, field);
    }
  }
}
