package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.Paging;
import io.lienlac.query.api.EventStoreIdentity;
import io.lienlac.query.api.directive.InboxNewsKind;
import org.springframework.stereotype.Component;

/** How what has been heard of each inbox is written, as long as the event store is the same. */
@Component
class HeardTexts {

  private final Paging paging;
  private final EventStoreIdentity store;

  HeardTexts(Paging paging, EventStoreIdentity store) {
    this.paging = paging;
    this.store = store;
  }

  HeardText of(InboxNewsKind kind, Party inbox) {
    return new HeardText(paging, store.id(), kind, inbox);
  }
}
