package io.lienlac.query.directive;

import com.mongodb.client.model.Filters;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.support.Lookup;
import io.lienlac.query.support.ProjectionGenerations;
import io.lienlac.query.support.Values;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Directives by id, whoever may see them. */
public final class DirectiveViews {

  private final ProjectionGenerations generations;

  DirectiveViews(ProjectionGenerations generations) {
    this.generations = generations;
  }

  /** Those that there are; asks the database once. */
  public List<DirectiveView> byId(Collection<DirectiveId> ids) {
    List<DirectiveView> found = new ArrayList<>();
    for (Document directive :
        Lookup.of(
            generations.shown(DirectiveProjection.DEFINITION),
            Filters.in("_id", Values.texts(ids)))) {
      found.add(DirectiveDocument.view(directive));
    }
    return found;
  }
}
