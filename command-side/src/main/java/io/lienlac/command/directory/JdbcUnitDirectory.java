package io.lienlac.command.directory;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units in PostgreSQL. */
@Component
class JdbcUnitDirectory implements UnitDirectory {

  /** Any numbers, as long as nothing else of ours locks by them. */
  private static final long LOCK_OF_MOVES = 7_304_218_101L;

  private static final long LOCK_OF_FIRST_UNIT = 7_304_218_102L;

  private final JdbcClient jdbc;

  JdbcUnitDirectory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<KnownUnit> find(UnitId unit) {
    return jdbc.sql("select id, kind, valid_from, valid_to from unit where id = ? for key share")
        .param(unit.value())
        .query((row, number) -> known(row))
        .optional();
  }

  @Override
  public boolean standsUnder(UnitId unit, UnitId above, LocalDate from) {
    lock(LOCK_OF_MOVES);
    return jdbc.sql(
            """
            with recursive up (unit_id) as (
              select cast(:unit as uuid)
              union
              select placement.parent_id
              from up join unit_placement placement on placement.unit_id = up.unit_id
              where placement.parent_id is not null and placement.valid_to > :from)
            select exists (select from up where unit_id = :above)
            """)
        .param("unit", unit.value())
        .param("above", above.value())
        .param("from", from)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean hasUnitsBelow(UnitId unit, LocalDate from) {
    return jdbc.sql(
            """
            select exists (
              select from unit_placement placement join unit on unit.id = placement.unit_id
              where placement.parent_id = :unit
                and least(placement.valid_to, unit.valid_to) > :from
                and placement.valid_from < unit.valid_to)
            """)
        .param("unit", unit.value())
        .param("from", from)
        .query(Boolean.class)
        .single();
  }

  @Override
  public boolean hasAppointments(UnitId unit, LocalDate from) {
    return jdbc.sql(
            """
            select exists (
              select from appointment where unit_id = ? and valid_to > ?)
            """)
        .params(unit.value(), from)
        .query(Boolean.class)
        .single();
  }

  @Override
  public void holdForClosing(UnitId unit) {
    jdbc.sql("select from unit where id = ? for update")
        .param(unit.value())
        .query((row, number) -> true)
        .list();
  }

  @Override
  public boolean isEmpty() {
    lock(LOCK_OF_FIRST_UNIT);
    return jdbc.sql("select not exists (select from unit)").query(Boolean.class).single();
  }

  private void lock(long number) {
    jdbc.sql("select pg_advisory_xact_lock(?)").param(number).query((row, index) -> true).list();
  }

  private static KnownUnit known(ResultSet row) throws SQLException {
    return new KnownUnit(
        new UnitId(row.getObject("id", UUID.class)),
        UnitKind.valueOf(row.getString("kind")),
        row.getObject("valid_from", LocalDate.class),
        Dates.end(row.getObject("valid_to", LocalDate.class)));
  }
}
