package io.lienlac.command.directory;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Powers;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People in PostgreSQL; phones, sector identifiers and accounts only as keyed digests. */
@Component
class JdbcPeopleDirectory implements PeopleDirectory {

  private static final String ROOT_OF_APPOINTMENT =
      """
      select from unit
      where id = (select unit_id from appointment where id = ?)
        and exists (select from unit_placement where unit_id = unit.id and parent_id is null)
      for no key update
      """;

  private static final String NOBODY_ELSE =
      """
      select not exists (
        select from appointment ending join appointment other on other.unit_id = ending.unit_id
        where ending.id = :appointment and other.id <> ending.id
          and other.position = any (:administering)
          and other.valid_from <= :to and other.valid_to = 'infinity'
          and exists (select from account where account.person_id = other.person_id))
      """;

  private static final String ONLY_ADMINISTRATOR =
      """
      with administrator (person_id) as (
        select person_id from appointment
        where unit_id = (select unit_id from unit_placement where parent_id is null)
          and position = any (:administering)
          and valid_from <= :date and valid_to = 'infinity'
          and exists (select from account where account.person_id = appointment.person_id))
      select exists (select from administrator where person_id = :person)
        and not exists (select from administrator where person_id <> :person)
      """;

  private static final String[] ADMINISTERING =
      Powers.holding(Power.ADMINISTER, Reach.OWN_UNIT_AND_BELOW).stream()
          .map(Position::name)
          .toArray(String[]::new);

  private static final String EVER_APPOINTED =
      """
      with recursive inside (unit_id, valid_from, valid_to) as (
        select cast(? as uuid), cast('-infinity' as date), cast('infinity' as date)
        union
        select placement.unit_id, greatest(inside.valid_from, placement.valid_from),
          least(inside.valid_to, placement.valid_to)
        from inside
        join unit_placement placement on placement.parent_id = inside.unit_id
          and placement.valid_from < inside.valid_to and inside.valid_from < placement.valid_to
        join unit on unit.id = placement.unit_id and unit.kind = 'SECTION')
      select exists (
        select from appointment join inside using (unit_id)
        where appointment.person_id = ?
          and appointment.valid_from < inside.valid_to
          and inside.valid_from < appointment.valid_to)
      """;

  private final JdbcClient jdbc;
  private final PersonalDigests digests;

  JdbcPeopleDirectory(JdbcClient jdbc, PersonalDigests digests) {
    this.jdbc = jdbc;
    this.digests = digests;
  }

  @Override
  public boolean isPhoneTaken(String phone) {
    return exists("select exists (select from person where phone = ?)", digests.phone(phone));
  }

  @Override
  public boolean isSectorIdentifierTaken(String sectorIdentifier) {
    return exists(
        "select exists (select from person where sector_identifier = ?)",
        digests.sectorIdentifier(sectorIdentifier));
  }

  @Override
  public Optional<PersonId> holderOf(String issuer, String subject) {
    return jdbc.sql("select person_id from account where account = ?")
        .param(digests.account(issuer, subject))
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }

  @Override
  public Optional<KnownAppointment> appointment(AppointmentId appointment) {
    return jdbc.sql("select * from appointment where id = ?")
        .param(appointment.value())
        .query((row, number) -> known(row))
        .optional();
  }

  @Override
  public boolean holds(
      PersonId person, UnitId unit, Position position, LocalDate from, @Nullable LocalDate to) {
    jdbc.sql("select from person where id = ? for no key update")
        .param(person.value())
        .query((row, number) -> true)
        .list();
    return exists(
        """
        select exists (select from appointment
          where person_id = ? and unit_id = ? and position = ? and valid_to > ? and valid_from < ?)
        """,
        person.value(),
        unit.value(),
        position.name(),
        from,
        Dates.stored(to));
  }

  @Override
  public boolean isLastAtTheRoot(AppointmentId appointment, LocalDate to) {
    boolean atTheRoot =
        jdbc.sql(ROOT_OF_APPOINTMENT)
            .param(appointment.value())
            .query((row, number) -> true)
            .optional()
            .isPresent();
    return atTheRoot
        && jdbc.sql(NOBODY_ELSE)
            .param("appointment", appointment.value())
            .param("administering", ADMINISTERING)
            .param("to", to)
            .query(Boolean.class)
            .single();
  }

  @Override
  public boolean isLastAdministrator(PersonId person, LocalDate date) {
    return jdbc.sql(ONLY_ADMINISTRATOR)
        .param("person", person.value())
        .param("administering", ADMINISTERING)
        .param("date", date)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean isErased(PersonId person) {
    return exists("select exists (select from person where id = ? and erased)", person.value());
  }

  @Override
  public boolean wasEverAppointed(PersonId person, UnitId unit) {
    return exists(EVER_APPOINTED, unit.value(), person.value());
  }

  @Override
  public boolean worksAt(PersonId person, UnitId unit, LocalDate date) {
    return exists(
        """
        select exists (select from appointment
          where person_id = ? and unit_id = ? and valid_from <= ? and valid_to > ?)
        """,
        person.value(),
        unit.value(),
        date,
        date);
  }

  @Override
  public boolean workTogether(PersonId one, PersonId other, LocalDate date) {
    return exists(
        """
        select exists (select from appointment one join appointment other using (unit_id)
          where one.person_id = ? and one.valid_from <= ? and one.valid_to > ?
            and other.person_id = ? and other.valid_from <= ? and other.valid_to > ?)
        """,
        one.value(),
        date,
        date,
        other.value(),
        date,
        date);
  }

  private boolean exists(String sql, Object... values) {
    return jdbc.sql(sql).params(values).query(Boolean.class).single();
  }

  private static KnownAppointment known(ResultSet row) throws SQLException {
    return new KnownAppointment(
        new AppointmentId(row.getObject("id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        new UnitId(row.getObject("unit_id", UUID.class)),
        Position.valueOf(row.getString("position")),
        row.getObject("valid_from", LocalDate.class),
        Dates.end(row.getObject("valid_to", LocalDate.class)));
  }
}
