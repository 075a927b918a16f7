package io.lienlac.command.directory;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is known, and who holds what. */
public interface PeopleDirectory {

  boolean isPhoneTaken(String phone);

  boolean isSectorIdentifierTaken(String sectorIdentifier);

  /** The person whose account it is. */
  Optional<PersonId> holderOf(String issuer, String subject);

  Optional<KnownAppointment> appointment(AppointmentId appointment);

  /**
   * Whether the person holds the position there at any time of the period; holds off other
   * appointments of that person.
   */
  boolean holds(
      PersonId person, UnitId unit, Position position, LocalDate from, @Nullable LocalDate to);

  /**
   * Whether the tree's root would have no administrator with an account for good, if this
   * appointment to it ended then; holds off other endings there.
   */
  boolean isLastAtTheRoot(AppointmentId appointment, LocalDate to);

  /** Whether nobody but the person administers the tree's root for good and can sign in. */
  boolean isLastAdministrator(PersonId person, LocalDate date);

  /** Whether nothing new can be kept about the person. */
  boolean isErased(PersonId person);

  /** Whether the person has, or had, any position there or in what was then a section of it. */
  boolean wasEverAppointed(PersonId person, UnitId unit);

  /** Whether the person holds any position there on a date. */
  boolean worksAt(PersonId person, UnitId unit, LocalDate date);

  /** Whether the two hold positions in one unit on a date. */
  boolean workTogether(PersonId one, PersonId other, LocalDate date);
}
