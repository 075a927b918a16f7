package io.lienlac.command.directive;

import io.lienlac.api.directive.DirectiveCommand.InboxCommand;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import java.util.UUID;

/** One directive in one inbox. */
record InboxItem(ReceiptId receipt, DirectiveId directive, RecipientKind kind, UUID recipient) {

  static InboxItem of(InboxCommand command) {
    return new InboxItem(
        command.receiptId(), command.directiveId(), command.recipientKind(), command.recipient());
  }

  /** Whether the receipt's id is that of this directive and this recipient. */
  boolean isNamedRightly() {
    return receipt.equals(ReceiptId.of(directive, kind, recipient));
  }
}
