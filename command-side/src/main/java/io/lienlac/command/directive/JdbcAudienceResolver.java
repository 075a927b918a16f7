package io.lienlac.command.directive;

import io.lienlac.api.directive.AddressedPerson;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.Selection;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import io.lienlac.command.directive.AudienceReach.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Resolves audiences out of the directory's tables, whole sets at a time. */
@Component
class JdbcAudienceResolver implements AudienceResolver {

  private static final String AUDIENCE = Sql.read("audience.sql");
  private static final String REACH = Sql.read("reach.sql");
  private static final String UNITS_OF_PEOPLE =
      """
      with post as (
        select person_id, unit_id from appointment
        where person_id = any (cast(:people as uuid[]))
          and valid_from <= :date and :date < valid_to)
      select person_id, unit_id from post
      union all
      select id, unit_id from person
      where id = any (cast(:people as uuid[])) and id not in (select person_id from post)
      """;
  private static final String[] POSITIONS =
      Stream.of(Position.values()).map(Position::name).toArray(String[]::new);

  private final JdbcClient jdbc;
  private final JsonMapper json = JsonMapper.shared();

  JdbcAudienceResolver(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Found> resolve(UnitId issuer, Audience audience, LocalDate date) {
    reach(issuer, audience, date).check(audience);
    return jdbc.sql(AUDIENCE)
        .param("rule", json.writeValueAsString(parts(audience)))
        .param("people", ids(audience.people().stream().map(AddressedPerson::person)))
        .param(
            "purposes",
            audience.people().stream().map(one -> one.purpose().ordinal()).toArray(Integer[]::new))
        .param("excludedPeople", ids(audience.excludePeople().stream()))
        .param("positions", POSITIONS)
        .param("date", date)
        .query((row, number) -> found(row))
        .list();
  }

  @Override
  public boolean reaches(UnitId issuer, PersonId person, LocalDate date) {
    return within(issuer, List.of(person), date).contains(person);
  }

  private AudienceReach reach(UnitId issuer, Audience audience, LocalDate date) {
    Set<UnitId> units = new HashSet<>();
    audience.include().forEach(selection -> units.addAll(selection.units()));
    audience.exclude().forEach(selection -> units.addAll(selection.units()));
    List<PersonId> people = audience.people().stream().map(AddressedPerson::person).toList();
    return new AudienceReach(standings(issuer, units, date), within(issuer, people, date));
  }

  private Map<UnitId, Standing> standings(UnitId issuer, Collection<UnitId> units, LocalDate date) {
    if (units.isEmpty()) {
      return Map.of();
    }
    Map<UnitId, Standing> standings = new HashMap<>();
    jdbc.sql(REACH)
        .param("issuer", issuer.value())
        .param("units", units.stream().map(UnitId::toString).toArray(String[]::new))
        .param("date", date)
        .query(
            (row, number) ->
                standings.put(
                    new UnitId(row.getObject("id", UUID.class)),
                    new Standing(row.getBoolean("below"), row.getBoolean("open"))))
        .list();
    return standings;
  }

  private Set<PersonId> within(UnitId issuer, Collection<PersonId> people, LocalDate date) {
    if (people.isEmpty()) {
      return Set.of();
    }
    Map<PersonId, Set<UnitId>> units = new HashMap<>();
    jdbc.sql(UNITS_OF_PEOPLE)
        .param("people", ids(people.stream()))
        .param("date", date)
        .query(
            (row, number) ->
                units
                    .computeIfAbsent(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        person -> new HashSet<>())
                    .add(new UnitId(row.getObject("unit_id", UUID.class))))
        .list();
    Set<UnitId> all = new HashSet<>();
    units.values().forEach(all::addAll);
    Map<UnitId, Standing> standings = standings(issuer, all, date);
    units.values().removeIf(theirs -> theirs.stream().noneMatch(unit -> isBelow(standings, unit)));
    return units.keySet();
  }

  private static boolean isBelow(Map<UnitId, Standing> standings, UnitId unit) {
    Standing standing = standings.get(unit);
    return standing != null && standing.below() && standing.open();
  }

  private static List<RulePart> parts(Audience audience) {
    List<RulePart> parts = new ArrayList<>();
    for (Selection selection : audience.include()) {
      parts.add(RulePart.of(parts.size(), false, selection));
    }
    for (Selection selection : audience.exclude()) {
      parts.add(RulePart.of(parts.size(), true, selection));
    }
    return parts;
  }

  private static String[] ids(Stream<PersonId> people) {
    return people.map(PersonId::toString).toArray(String[]::new);
  }

  private static Found found(ResultSet row) throws SQLException {
    Recipient recipient =
        new Recipient(
            RecipientKind.valueOf(row.getString("kind")),
            row.getObject("id", UUID.class),
            Purpose.values()[row.getInt("purpose")]);
    String unitKind = row.getString("unit_kind");
    return new Found(
        recipient,
        unitKind == null ? null : UnitKind.valueOf(unitKind),
        position(row.getObject("rank", Integer.class)),
        row.getString("sort_key"));
  }

  private static @Nullable Position position(@Nullable Integer rank) {
    return rank == null ? null : Position.values()[rank - 1];
  }
}
