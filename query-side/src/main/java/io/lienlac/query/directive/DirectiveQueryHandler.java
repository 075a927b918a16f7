package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.Power;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.Directives;
import io.lienlac.query.api.directive.FindDirectives;
import io.lienlac.query.api.directive.FindOutbox;
import io.lienlac.query.api.directive.OutboxFilter;
import io.lienlac.query.api.directive.OutboxPage;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.conversions.Bson;

/** Answers what was sent. */
final class DirectiveQueryHandler {

  private static final KeysetPages NEWEST_FIRST = KeysetPages.by(DirectiveDocument.PLACE_IN_OUTBOX);

  private final ProjectionGenerations generations;
  private final DirectiveViews directives;
  private final DirectiveVisibility visibility;

  DirectiveQueryHandler(
      ProjectionGenerations generations,
      DirectiveViews directives,
      DirectiveVisibility visibility) {
    this.generations = generations;
    this.directives = directives;
    this.visibility = visibility;
  }

  @QueryHandler
  Directives handle(FindDirectives query) {
    List<DirectiveView> found = directives.byId(query.ids());
    return new Directives(visibility.readable(query.scope(), found));
  }

  @QueryHandler
  OutboxPage handle(FindOutbox query) {
    if (!query.scope().unitsOf(Power.ACT_FOR_UNIT).contains(query.unit())) {
      return new OutboxPage(KeysetPages.empty());
    }
    return new OutboxPage(
        KeysetPages.map(
            NEWEST_FIRST.read(
                generations.shown(DirectiveProjection.DEFINITION), filter(query), query.page()),
            DirectiveDocument::view));
  }

  private static Bson filter(FindOutbox query) {
    OutboxFilter wanted = query.filter();
    List<Bson> filters = new ArrayList<>();
    filters.add(Filters.eq(DirectiveDocument.ISSUER, query.unit().toString()));
    filters.addAll(ItemFilters.oneOf(DirectiveDocument.KIND, wanted.kinds()));
    filters.addAll(ItemFilters.oneOf(DirectiveDocument.URGENCY, wanted.urgencies()));
    return Filters.and(filters);
  }
}
