package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.query.api.Query;
import java.util.Set;

/** Asks how far directives have come. Whoever asks has been let see the directives. */
public record FindDeliveries(Set<DirectiveId> ids) implements Query<Deliveries> {

  @Override
  public Class<Deliveries> answer() {
    return Deliveries.class;
  }
}
