package io.lienlac.graphql.certificate;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import java.util.UUID;

/** A directive on its way to a recipient. */
record Delivery(DirectiveId directive, RecipientKind kind, UUID recipient) {

  ReceiptId receipt() {
    return ReceiptId.of(directive, kind, recipient);
  }
}
