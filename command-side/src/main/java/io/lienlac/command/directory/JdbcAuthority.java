package io.lienlac.command.directory;

import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.Powers;
import io.lienlac.api.organisation.Reach;
import io.lienlac.api.organisation.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Authority out of appointments and delegations in PostgreSQL. */
@Component
class JdbcAuthority implements Authority {

  private static final String CAPACITY =
      """
      with recursive up (unit_id) as (
        select cast(:unit as uuid)
        union
        select placement.parent_id
        from up join unit_placement placement on placement.unit_id = up.unit_id
        where placement.parent_id is not null
          and placement.valid_from <= :date and :date < placement.valid_to),
      granting (id, person_id) as (
        select id, person_id from appointment
        where valid_from <= :date and :date < valid_to
          and (unit_id = :unit and position = any (:here)
            or unit_id in (select unit_id from up) and position = any (:below)))
      select null as on_behalf_of from granting where person_id = :actor
      union all
      select granting.person_id
      from granting join delegation on delegation.appointment_id = granting.id
      where delegation.delegate_id = :actor and :power = any (delegation.powers)
        and delegation.valid_from <= :date and :date < delegation.valid_to
      order by on_behalf_of nulls first limit 1
      """;

  private static final String UNITS_OF_PERSON =
      """
      select unit_id from person where id = :person
      union
      select unit_id from appointment
      where person_id = :person and valid_from <= :date and :date < valid_to
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
  public boolean administersPerson(PersonId actor, PersonId person, LocalDate date) {
    return jdbc
        .sql(UNITS_OF_PERSON)
        .param("person", person.value())
        .param("date", date)
        .query(UUID.class)
        .list()
        .stream()
        .anyMatch(unit -> capacity(actor, Power.ADMINISTER, new UnitId(unit), date).isPresent());
  }

  private static ActingCapacity capacity(@Nullable UUID onBehalfOf) {
    return new ActingCapacity(onBehalfOf == null ? null : new PersonId(onBehalfOf));
  }

  private static String[] positions(Power power, Reach reach) {
    return Powers.holding(power, reach).stream().map(Position::name).toArray(String[]::new);
  }
}
