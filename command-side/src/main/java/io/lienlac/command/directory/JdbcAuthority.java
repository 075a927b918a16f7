package io.lienlac.command.directory;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Powers;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authority out of appointments and delegations in PostgreSQL. */
@Component
class JdbcAuthority implements Authority {

  private static final String CANDIDATE =
      """
      candidate (appointment_id, on_behalf_of) as (
        select id, cast(null as uuid) from appointment where person_id = :actor
        union all
        select delegation.appointment_id, holder.person_id
        from delegation join appointment holder on holder.id = delegation.appointment_id
        where delegation.delegate_id = :actor and :power = any (delegation.powers)
          and delegation.valid_from <= :date and :date < delegation.valid_to)
      """;

  private static final String CAPACITY =
      """
      with recursive up (unit_id) as (
        select cast(:unit as uuid)
        union
        select placement.parent_id
        from up join unit_placement placement on placement.unit_id = up.unit_id
        where placement.parent_id is not null
          and placement.valid_from <= :date and :date < placement.valid_to),
      """
          + CANDIDATE
          + """
          select candidate.on_behalf_of
          from candidate
          join appointment on appointment.id = candidate.appointment_id
          join up on up.unit_id = appointment.unit_id
          where appointment.valid_from <= :date and :date < appointment.valid_to
            and (appointment.unit_id = :unit and appointment.position = any (:here)
              or appointment.position = any (:below))
          order by on_behalf_of nulls first limit 1
          """;

  private static final String HELD =
      """
      with recursive up (unit_id, above_id) as (
        select unit_id, unit_id from unnest(cast(:units as uuid[])) as wanted (unit_id)
        union
        select up.unit_id, placement.parent_id
        from up join unit_placement placement on placement.unit_id = up.above_id
        where placement.parent_id is not null
          and placement.valid_from <= :date and :date < placement.valid_to),
      """
          + CANDIDATE
          + """
          select count(distinct up.unit_id)
          from candidate
          join appointment on appointment.id = candidate.appointment_id
          join up on up.above_id = appointment.unit_id
          where appointment.valid_from <= :date and :date < appointment.valid_to
            and (appointment.unit_id = up.unit_id and appointment.position = any (:here)
              or appointment.position = any (:below))
          """;

  private static final String PRESENT_UNITS =
      """
      with post (unit_id) as (
        select unit_id from appointment
        where person_id = :person and valid_from <= :date and :date < valid_to)
      select unit_id from post
      union
      select unit_id from person where id = :person and not exists (select from post)
      """;

  private static final String PRESENT_AND_FUTURE_UNITS =
      """
      with post (unit_id) as (
        select unit_id from appointment where person_id = :person and :date < valid_to
        union
        select appointment.unit_id
        from delegation join appointment on appointment.id = delegation.appointment_id
        where delegation.delegate_id = :person
          and greatest(:date, delegation.valid_from, appointment.valid_from)
            < least(delegation.valid_to, appointment.valid_to))
      select unit_id from post
      union
      select unit_id from person where id = :person and not exists (select from post)
      """;

  private final JdbcClient jdbc;

  JdbcAuthority(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<ActingCapacity> capacity(
      PersonId actor, Power power, UnitId unit, LocalDate date) {
    return jdbc.sql(CAPACITY)
        .param("unit", unit.value())
        .param("date", date)
        .param("here", positions(power, Reach.OWN_UNIT))
        .param("below", positions(power, Reach.OWN_UNIT_AND_BELOW))
        .param("actor", actor.value())
        .param("power", power.name())
        .query((row, number) -> capacity(row.getObject("on_behalf_of", UUID.class)))
        .optional();
  }

  @Override
  public boolean holdsInEach(PersonId actor, Power power, Set<UnitId> units, LocalDate date) {
    return jdbc.sql(HELD)
            .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
            .param("date", date)
            .param("here", positions(power, Reach.OWN_UNIT))
            .param("below", positions(power, Reach.OWN_UNIT_AND_BELOW))
            .param("actor", actor.value())
            .param("power", power.name())
            .query(Integer.class)
            .single()
        == units.size();
  }

  @Override
  public boolean administersPerson(PersonId actor, PersonId person, LocalDate date) {
    return units(PRESENT_UNITS, person, date).stream()
        .anyMatch(unit -> has(Power.ADMINISTER, actor, unit, date));
  }

  @Override
  public boolean administersWholly(PersonId actor, PersonId person, LocalDate date) {
    return hasWholly(Power.ADMINISTER, actor, person, date);
  }

  @Override
  public boolean protectsWholly(PersonId actor, PersonId person, LocalDate date) {
    return hasWholly(Power.PROTECT_DATA, actor, person, date);
  }

  @Override
  public Optional<UnitId> rootRunBy(PersonId actor, LocalDate date) {
    return jdbc
        .sql("select unit_id from unit_placement where parent_id is null")
        .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
        .list()
        .stream()
        .filter(root -> capacity(actor, Power.OPERATE, root, date).isPresent())
        .findFirst();
  }

  private boolean hasWholly(Power power, PersonId actor, PersonId person, LocalDate date) {
    List<UnitId> units = units(PRESENT_AND_FUTURE_UNITS, person, date);
    return !units.isEmpty() && units.stream().allMatch(unit -> has(power, actor, unit, date));
  }

  private boolean has(Power power, PersonId actor, UnitId unit, LocalDate date) {
    return capacity(actor, power, unit, date).isPresent();
  }

  private List<UnitId> units(String sql, PersonId person, LocalDate date) {
    return jdbc.sql(sql)
        .param("person", person.value())
        .param("date", date)
        .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
        .list();
  }

  private static ActingCapacity capacity(@Nullable UUID onBehalfOf) {
    return new ActingCapacity(onBehalfOf == null ? null : new PersonId(onBehalfOf));
  }

  private static String[] positions(Power power, Reach reach) {
    return Powers.holding(power, reach).stream().map(Position::name).toArray(String[]::new);
  }
}
