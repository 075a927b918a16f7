package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.CitingDirectives;
import io.lienlac.query.api.directive.CitingPage;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindCiting;
import io.lienlac.query.api.directive.FindCiting.Wanted;
import io.lienlac.query.api.organisation.Scope;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Answers which letters cite others (căn cứ). Who may see a letter is known only when it is looked
 * at, so candidates are read until the pages are full: for all letters of one question together.
 */
final class CitationQueryHandler {

  /** More than the largest page, so that a page is mostly filled at once. */
  private static final int AT_ONCE = 500;

  /** After so many, somebody who may see hardly any is asked to go on from there. */
  private static final int MOST_ROUNDS = 40;

  private final ProjectionGenerations generations;
  private final DirectiveViews directives;
  private final DirectiveVisibility visibility;

  CitationQueryHandler(
      ProjectionGenerations generations,
      DirectiveViews directives,
      DirectiveVisibility visibility) {
    this.generations = generations;
    this.directives = directives;
    this.visibility = visibility;
  }

  @QueryHandler
  CitingDirectives handle(FindCiting query) {
    Map<PageRequest, Set<DirectiveId>> byPage =
        query.wanted().stream()
            .collect(
                Collectors.groupingBy(
                    Wanted::page, Collectors.mapping(Wanted::cited, Collectors.toSet())));
    Map<Wanted, CitingPage> citing = new HashMap<>();
    byPage.forEach(
        (page, cited) -> {
          CitingRun run = filled(query.scope(), new CitingRun(cited, page));
          Map<DirectiveId, DirectiveView> letters = letters(run.letters());
          for (DirectiveId id : cited) {
            citing.put(
                new Wanted(id, page), new CitingPage(run.page(id, letters), run.reached(id)));
          }
        });
    return new CitingDirectives(citing);
  }

  private CitingRun filled(Scope scope, CitingRun run) {
    for (int round = 0; round < MOST_ROUNDS && !run.open().isEmpty(); round++) {
      List<Citation> next = next(run);
      if (!next.isEmpty()) {
        Map<DirectiveId, UnitId> issuers =
            next.stream().collect(Collectors.toMap(Citation::letter, Citation::issuer));
        run.look(next, visibility.readable(scope, issuers));
      }
      if (next.size() < AT_ONCE) {
        run.end();
      }
    }
    return run;
  }

  private List<Citation> next(CitingRun run) {
    List<Citation> next = new ArrayList<>();
    for (Document directive :
        Lookup.of(generations.shown(DirectiveProjection.DEFINITION), filter(run))
            .projection(Projections.include(Citation.FIELDS))
            .sort(Sorts.ascending(DirectiveDocument.PLACE_IN_OUTBOX))
            .limit(AT_ONCE)) {
      next.add(Citation.read(directive));
    }
    return next;
  }

  private static Bson filter(CitingRun run) {
    Bson citing = Filters.in(DirectiveDocument.CITES, Values.texts(run.open()));
    String reached = run.reached();
    return reached == null
        ? citing
        : Filters.and(citing, Filters.gt(DirectiveDocument.PLACE_IN_OUTBOX, reached));
  }

  private Map<DirectiveId, DirectiveView> letters(Set<DirectiveId> ids) {
    List<DirectiveView> found = ids.isEmpty() ? List.of() : directives.byId(ids);
    return found.stream().collect(Collectors.toMap(DirectiveView::id, Function.identity()));
  }
}
