package io.lienlac.query.organisation;

import com.mongodb.client.model.Filters;
import io.lienlac.query.api.organisation.FindUnits;
import io.lienlac.query.api.organisation.SearchUnits;
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
    this.places = new Places(units);
    this.today = today;
  }

  @QueryHandler
  Units handle(FindUnits query) {
    return new Units(List.copyOf(units.byId(query.ids(), today.date()).values()));
  }

  @QueryHandler
  UnitPage handle(SearchUnits query) {
    LocalDate day = query.scope().today();
    List<String> within = places.in(query.scope(), query.filter().below());
    if (within.isEmpty()) {
      return new UnitPage(KeysetPages.empty());
    }
    return new UnitPage(
        KeysetPages.map(
            BY_NAME.read(
                generations.shown(UnitProjection.DEFINITION),
                filter(within, query.filter(), day),
                query.page()),
            unit -> UnitDocument.view(unit, day)));
  }

  private static Bson filter(List<String> within, UnitFilter wanted, LocalDate day) {
    List<Bson> filters = new ArrayList<>();
    filters.add(
        Filters.elemMatch(
            UnitRows.PATHS,
            Filters.and(Filters.in(UnitRows.WITHIN, within), SearchFilters.holdsOn(day))));
    filters.add(SearchFilters.holdsOn(day));
    filters.addAll(SearchFilters.oneOf(UnitDocument.KIND, wanted.kinds()));
    filters.addAll(SearchFilters.oneOf(UnitDocument.LEVELS, wanted.levels()));
    filters.addAll(SearchFilters.oneOf(UnitDocument.OWNERSHIP, wanted.ownerships()));
    filters.addAll(SearchFilters.beginning(UnitDocument.WORDS, wanted.name()));
    return Filters.and(filters);
  }
}
