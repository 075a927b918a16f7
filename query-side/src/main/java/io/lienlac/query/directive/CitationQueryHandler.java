package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.directive.CitingDirectives;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindCiting;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.bson.Document;

/** Answers which letters cite others (căn cứ). */
final class CitationQueryHandler {

  private final ProjectionGenerations generations;
  private final DirectiveVisibility visibility;

  CitationQueryHandler(ProjectionGenerations generations, DirectiveVisibility visibility) {
    this.generations = generations;
    this.visibility = visibility;
  }

  @QueryHandler
  CitingDirectives handle(FindCiting query) {
    List<DirectiveView> citing = new ArrayList<>();
    for (Document directive :
        generations
            .shown(DirectiveProjection.DEFINITION)
            .find(Filters.in(DirectiveDocument.CITES, Values.texts(query.ids())))
            .sort(Sorts.ascending(DirectiveDocument.PLACE_IN_OUTBOX))
            .limit(FindCiting.MOST)) {
      citing.add(DirectiveDocument.view(directive));
    }
    Map<DirectiveId, List<DirectiveView>> byCited = new HashMap<>();
    for (DirectiveView letter : visibility.readable(query.scope(), citing)) {
      for (DirectiveId cited : cited(letter)) {
        if (query.ids().contains(cited)) {
          byCited.computeIfAbsent(cited, id -> new ArrayList<>()).add(letter);
        }
      }
    }
    return new CitingDirectives(byCited);
  }

  private static Set<DirectiveId> cited(DirectiveView letter) {
    return letter.basis().stream()
        .map(basis -> basis.directiveId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
