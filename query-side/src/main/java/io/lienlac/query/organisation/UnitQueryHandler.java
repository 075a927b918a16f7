package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.Power;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.api.organisation.SearchUnits;
import io.lienlac.query.api.organisation.SearchUnitsUnder;
import io.lienlac.query.api.organisation.UnitFilter;
import io.lienlac.query.api.organisation.UnitPage;
import io.lienlac.query.api.organisation.Units;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;

/** Answers what units there are. */
final class UnitQueryHandler {

  private static final KeysetPages BY_NAME = KeysetPages.by(UnitDocument.ORDER);

  private final ProjectionGenerations generations;
  private final UnitViews units;
  private final Places places;
  private final Today today;

  UnitQueryHandler(ProjectionGenerations generations, UnitViews units, Today today) {
    this.generations = generations;
    this.units = units;
    this.places = new Places(units, Power.SEE_STAFF);
    this.today = today;
  }

  @QueryHandler
  Units handle(FindUnits query) {
    return new Units(List.copyOf(units.byId(query.ids(), today.date()).values()));
  }

  @QueryHandler
  UnitPage handle(SearchUnits query) {
    UnitFilter wanted = query.filter();
    List<Bson> filters = new ArrayList<>();
    filters.addAll(SearchFilters.oneOf(UnitDocument.KIND, wanted.kinds()));
    filters.addAll(SearchFilters.oneOf(UnitDocument.LEVELS, wanted.levels()));
    filters.addAll(SearchFilters.oneOf(UnitDocument.OWNERSHIP, wanted.ownerships()));
    filters.addAll(SearchFilters.beginning(UnitDocument.WORDS, wanted.name()));
    List<String> within = places.in(query.scope(), wanted.below());
    return page(within, filters, query.scope(), query.page());
  }

  @QueryHandler
  UnitPage handle(SearchUnitsUnder query) {
    List<String> within = places.rightUnder(query.scope(), query.parent());
    return page(within, List.of(), query.scope(), query.page());
  }

  private UnitPage page(List<String> within, List<Bson> filters, Scope scope, PageRequest page) {
    if (within.isEmpty()) {
      return new UnitPage(KeysetPages.empty());
    }
    LocalDate day = scope.today();
    List<Bson> all = new ArrayList<>(filters);
    all.add(Filters.elemMatch(UnitRows.PATHS, SearchFilters.inOneOf(within, day)));
    all.add(SearchFilters.holdsOn(day));
    return new UnitPage(
        KeysetPages.map(
            BY_NAME.read(generations.shown(UnitProjection.DEFINITION), Filters.and(all), page),
            unit -> UnitDocument.view(unit, day)));
  }
}
