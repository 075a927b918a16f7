package io.lienlac.graphql.organisation;

import static io.lienlac.api.organisation.Power.ADMINISTER;

import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.query.api.organisation.AppointmentView;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.UnitView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** A person's name is for whoever meets the person somewhere; the rest is for who has a power. */
@Controller
@SchemaMapping(typeName = OrganisationIds.PERSON)
class PersonController {

  private final StaffRecords staffRecords;

  PersonController(StaffRecords staffRecords) {
    this.staffRecords = staffRecords;
  }

  @SchemaMapping
  String fullName(PersonView person) {
    return person.fullName();
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> phone(
      PersonView person, DataLoader<UnitId, UnitView> units, @ContextValue Requester requester) {
    return units
        .load(person.registeredWith())
        .thenApply(unit -> administers(requester, unit) ? person.phone() : null);
  }

  @SchemaMapping
  CompletableFuture<@Nullable String> sectorIdentifier(
      PersonView person, DataLoader<UnitId, UnitView> units, @ContextValue Requester requester) {
    return units
        .load(person.registeredWith())
        .thenApply(unit -> administers(requester, unit) ? person.sectorIdentifier() : null);
  }

  @BatchMapping(typeName = OrganisationIds.PERSON)
  Map<PersonView, List<AppointmentView>> appointments(
      List<PersonView> persons, @ContextValue Requester requester) {
    return staffRecords.of(persons, requester);
  }

  private static boolean administers(Requester requester, @Nullable UnitView unit) {
    return unit != null && requester.scope().may(ADMINISTER, unit);
  }
}
