package io.lienlac.graphql.directive;

import io.lienlac.query.api.directive.AddressingView;
import io.lienlac.query.api.directive.DirectiveView;
import org.jspecify.annotations.Nullable;

/** How many receive a directive, and how many of them have it by now. */
record AudienceSummary(int count, int addressed, boolean complete, String digest) {

  static AudienceSummary of(DirectiveView directive, @Nullable AddressingView addressing) {
    int count = directive.recipientCount();
    int addressed = addressing == null ? 0 : addressing.addressed();
    return new AudienceSummary(count, addressed, addressed >= count, directive.recipientDigest());
  }
}
