package io.lienlac.graphql.directive;

import io.lienlac.query.api.directive.DeliveryView;
import io.lienlac.query.api.directive.DirectiveView;
import org.jspecify.annotations.Nullable;

/** How many receive a directive, and how many of them have it by now. */
record AudienceSummary(int count, int addressed, boolean complete, String digest) {

  static AudienceSummary of(DirectiveView directive, @Nullable DeliveryView delivery) {
    int count = directive.recipientCount();
    int addressed = delivery == null ? 0 : delivery.addressed();
    return new AudienceSummary(count, addressed, addressed >= count, directive.recipientDigest());
  }
}
