package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.Connection;
import io.lienlac.graphql.support.Paging;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.PageRequest;
import io.lienlac.query.api.directive.DeliveryFilter;
import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.FindRecipients;
import io.lienlac.query.api.directive.InboxItemView;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DeliveryController {

  private static final String RECIPIENTS = "recipients";

  private final Views views;
  private final Paging paging;

  DeliveryController(Views views, Paging paging) {
    this.views = views;
    this.paging = paging;
  }

  @SchemaMapping(typeName = "Delivery")
  Connection<InboxItemView> recipients(
      DeliveryView delivery,
      @Argument @Nullable DeliveryFilter filter,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Requester requester) {
    PageRequest page = paging.request(RECIPIENTS, first, after);
    DeliveryFilter which = filter == null ? DeliveryFilter.ALL : filter;
    FindRecipients find = new FindRecipients(requester.scope(), delivery.directive(), which, page);
    return paging.connection(RECIPIENTS, views.ask(find).page());
  }
}
