package io.lienlac.command;

import io.lienlac.api.organisation.AppointmentId;
import io.lienlac.api.organisation.EstablishFirstUnit;
import io.lienlac.api.organisation.OrganisationCommand.Appoint;
import io.lienlac.api.organisation.OrganisationCommand.EstablishUnit;
import io.lienlac.api.organisation.OrganisationCommand.RegisterPerson;
import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.api.organisation.UnitKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units and people to try things with, established the way all are. */
public final class Country {

  public static final LocalDate BEGINNING = LocalDate.of(2007, 1, 1);
  public static final Instant NOW = Instant.parse("2019-10-15T02:00:00Z");
  public static final String ISSUER = "https://id.example/realms/lienlac";

  private final CommandSideNode node;
  public final PersonId administrator;
  public final UnitId ministry;

  public Country(CommandSideNode node) {
    this.node = node;
    ministry =
        new UnitId(
            node.send(
                    new EstablishFirstUnit(
                        "Bộ Giáo dục và Đào tạo",
                        BEGINNING,
                        "Nguyễn",
                        "Văn",
                        "An",
                        ISSUER,
                        "first",
                        NOW))
                .effect());
    administrator =
        new PersonId(
            node.jdbc().sql("select person_id from appointment").query(UUID.class).single());
  }

  public UnitId unit(UnitKind kind, String name, UnitId parent) {
    return unit(kind, name, parent, Set.of(), null);
  }

  public UnitId school(String name, UnitId parent, Ownership ownership, SchoolLevel... levels) {
    return unit(UnitKind.SCHOOL, name, parent, Set.of(levels), ownership);
  }

  private UnitId unit(
      UnitKind kind,
      String name,
      UnitId parent,
      Set<SchoolLevel> levels,
      @Nullable Ownership ownership) {
    UnitId id = new UnitId(UUID.randomUUID());
    node.send(
        new EstablishUnit(
            id, kind, name, parent, levels, ownership, BEGINNING, administrator, NOW));
    return id;
  }

  public PersonId person(String givenName, UnitId unit) {
    PersonId id = new PersonId(UUID.randomUUID());
    node.send(
        new RegisterPerson(id, "Trần", "Thị", givenName, null, null, unit, administrator, NOW));
    return id;
  }

  public PersonId person(String givenName, UnitId unit, Position position) {
    PersonId person = person(givenName, unit);
    appoint(person, unit, position, BEGINNING, null);
    return person;
  }

  public AppointmentId appoint(
      PersonId person, UnitId unit, Position position, LocalDate from, @Nullable LocalDate to) {
    AppointmentId id = new AppointmentId(UUID.randomUUID());
    node.send(new Appoint(id, person, unit, position, from, to, administrator, NOW));
    return id;
  }
}
