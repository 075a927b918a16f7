package io.lienlac.graphql.archive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Power;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.archive.AccessView;
import io.lienlac.query.api.archive.FindAccesses;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.organisation.PersonView;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The watched see who watched. */
@Controller
class AccessLogController {

  private static final String LOG = "access log";
  private static final String ACCESS = "Access";

  private final Views views;
  private final Paging paging;

  AccessLogController(Views views, Paging paging) {
    this.views = views;
    this.paging = paging;
  }

  @QueryMapping
  Connection<AccessView> accessLog(
      @Argument String of,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(LOG, first, after);
    UnitId unit = OrganisationIds.unit(of);
    if (!requester.scope().unitsOf(Power.SEE_ACCESS_LOG).contains(unit)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "of");
    }
    FindAccesses find = new FindAccesses(requester.scope(), unit, page);
    return paging.connection(LOG, views.ask(find).page());
  }

  @SchemaMapping(typeName = ACCESS)
  CompletableFuture<PersonView> inspector(
      AccessView access, DataLoader<PersonId, PersonView> persons) {
    return persons.load(access.inspector());
  }

  @SchemaMapping(typeName = ACCESS)
  CompletableFuture<List<DirectiveView>> letters(
      AccessView access, DataLoader<DirectiveId, DirectiveView> directives) {
    return directives.loadMany(access.letters());
  }
}
