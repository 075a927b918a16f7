package io.lienlac.graphql.directive;

import io.lienlac.graphql.support.Paging;
import io.lienlac.query.api.EventStoreIdentity;
import org.springframework.stereotype.Component;

/** How what has been heard is written for each inbox, as long as the event store is the same. */
@Component
class HeardTexts {

  private final Paging paging;
  private final EventStoreIdentity store;

  HeardTexts(Paging paging, EventStoreIdentity store) {
    this.paging = paging;
    this.store = store;
  }

  HeardText of(Party inbox) {
    return new HeardText(paging, store.id(), inbox);
  }
}
