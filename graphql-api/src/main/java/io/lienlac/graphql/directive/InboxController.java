package io.lienlac.graphql.directive;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.organisation.Power.ACT_FOR_UNIT;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.UnitId;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.FindInbox;
import io.lienlac.query.api.directive.FindOutbox;
import io.lienlac.query.api.directive.InboxItemView;
import io.lienlac.query.api.directive.InboxOrder;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
@SchemaMapping(typeName = "Viewer")
class InboxController {

  private static final String OUTBOX = "outbox";

  private final Views views;
  private final Paging paging;

  InboxController(Views views, Paging paging) {
    this.views = views;
    this.paging = paging;
  }

  @SchemaMapping
  Connection<InboxItemView> inbox(
      @Argument @Nullable String unit,
      @Argument @Nullable InboxFilterInput filter,
      @Argument InboxOrder order,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    String list = "inbox " + order;
    PageRequest page = paging.request(list, first, after);
    Party owner = unit == null ? Party.person(requester.person()) : actedFor(unit, requester);
    FindInbox find =
        new FindInbox(
            requester.scope(),
            owner.kind(),
            owner.id(),
            InboxFilterInput.filter(filter),
            order,
            page);
    return paging.connection(list, views.ask(find).page());
  }

  @SchemaMapping
  Connection<DirectiveView> outbox(
      @Argument String unit,
      @Argument @Nullable OutboxFilterInput filter,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(OUTBOX, first, after);
    UnitId owner = new UnitId(actedFor(unit, requester).id());
    FindOutbox find =
        new FindOutbox(requester.scope(), owner, OutboxFilterInput.filter(filter), page);
    return paging.connection(OUTBOX, views.ask(find).page());
  }

  private static Party actedFor(String unit, Requester requester) {
    UnitId id = OrganisationIds.unit(unit);
    if (!requester.scope().unitsOf(ACT_FOR_UNIT).contains(id)) {
      throw new CommandRefused(NOT_FOUND_OR_NOT_ALLOWED, "unit");
    }
    return Party.unit(id);
  }
}
