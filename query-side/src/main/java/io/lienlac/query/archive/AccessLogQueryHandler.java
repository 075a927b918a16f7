package io.lienlac.query.archive;

import com.mongodb.client.model.Filters;
import io.lienlac.api.organisation.Power;
import io.lienlac.query.api.archive.AccessPage;
import io.lienlac.query.api.archive.FindAccesses;
import io.lienlac.query.support.KeysetPages;
import io.lienlac.query.support.ProjectionGenerations;
import org.axonframework.queryhandling.QueryHandler;

/** Answers who has looked into a unit's letters. */
final class AccessLogQueryHandler {

  private static final KeysetPages NEWEST_FIRST = KeysetPages.by(AccessDocument.NEWEST);

  private final ProjectionGenerations generations;

  AccessLogQueryHandler(ProjectionGenerations generations) {
    this.generations = generations;
  }

  @QueryHandler
  AccessPage handle(FindAccesses query) {
    if (!query.scope().unitsOf(Power.SEE_ACCESS_LOG).contains(query.unit())) {
      return new AccessPage(KeysetPages.empty());
    }
    return new AccessPage(
        KeysetPages.map(
            NEWEST_FIRST.read(
                generations.shown(AccessLogProjection.DEFINITION),
                Filters.eq(AccessDocument.UNIT, query.unit().toString()),
                query.page()),
            AccessDocument::view));
  }
}
