package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.CitingPage;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindCiting;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class CitationController {

  private static final String IMPLEMENTED_BY = "implementedBy";

  private final Paging paging;

  CitationController(Paging paging) {
    this.paging = paging;
  }

  @SchemaMapping(typeName = DirectiveIds.DIRECTIVE)
  CompletableFuture<Connection<DirectiveView>> implementedBy(
      DirectiveView directive,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<FindCiting.Wanted, CitingPage> citing) {
    PageRequest page = paging.request(IMPLEMENTED_BY, first, after);
    return citing
        .load(new FindCiting.Wanted(directive.id(), page))
        .thenApply(found -> paging.connection(IMPLEMENTED_BY, found.page(), found.reached()));
  }
}
