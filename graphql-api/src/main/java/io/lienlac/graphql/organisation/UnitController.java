package io.lienlac.graphql.organisation;

import static io.lienlac.api.organisation.Power.SEE_STAFF;

import io.lienlac.api.organisation.Ownership;
import io.lienlac.api.organisation.SchoolLevel;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.organisation.PersonFilter;
import io.lienlac.query.api.organisation.PersonView;
import io.lienlac.query.api.organisation.SearchPersons;
import io.lienlac.query.api.organisation.SearchUnitsUnder;
import io.lienlac.query.api.organisation.UnitView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What stands in a unit's record beyond its name is for those who see its staff. */
@Controller
@SchemaMapping(typeName = OrganisationIds.UNIT)
class UnitController {

  private static final String UNITS_UNDER = "units under";
  private static final String STAFF = "staff";

  private final Views views;
  private final Paging paging;

  UnitController(Views views, Paging paging) {
    this.views = views;
    this.paging = paging;
  }

  @SchemaMapping
  @Nullable CompletableFuture<UnitView> parent(UnitView unit, DataLoader<UnitId, UnitView> units) {
    UnitId parent = unit.parent();
    return parent == null ? null : units.load(parent);
  }

  @SchemaMapping
  @Nullable List<SchoolLevel> levels(UnitView unit, @ContextValue Requester requester) {
    return sees(requester, unit) ? unit.levels().stream().sorted().toList() : null;
  }

  @SchemaMapping
  @Nullable Ownership ownership(UnitView unit, @ContextValue Requester requester) {
    return sees(requester, unit) ? unit.ownership() : null;
  }

  @SchemaMapping
  @Nullable LocalDate from(UnitView unit, @ContextValue Requester requester) {
    return sees(requester, unit) ? unit.from() : null;
  }

  @SchemaMapping
  @Nullable LocalDate to(UnitView unit, @ContextValue Requester requester) {
    return sees(requester, unit) ? unit.to() : null;
  }

  @SchemaMapping
  @Nullable Connection<UnitView> units(
      UnitView unit,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(UNITS_UNDER, first, after);
    return sees(requester, unit)
        ? paging.connection(
            UNITS_UNDER, views.ask(new SearchUnitsUnder(requester.scope(), unit.id(), page)).page())
        : null;
  }

  @SchemaMapping
  @Nullable Connection<PersonView> staff(
      UnitView unit,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(STAFF, first, after);
    PersonFilter inUnit = new PersonFilter(unit.id(), Set.of(), null);
    return sees(requester, unit)
        ? paging.connection(
            STAFF, views.ask(new SearchPersons(requester.scope(), inUnit, page)).page())
        : null;
  }

  private static boolean sees(Requester requester, UnitView unit) {
    return requester.scope().may(SEE_STAFF, unit);
  }
}
