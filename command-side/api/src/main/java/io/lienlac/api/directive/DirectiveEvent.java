package io.lienlac.api.directive;

import io.lienlac.api.DomainEvent;

/** What happens to a directive. */
public sealed interface DirectiveEvent extends DomainEvent
    permits DirectiveAcknowledged,
        DirectiveAddressed,
        DirectiveCorrected,
        DirectiveRead,
        DirectiveReminded,
        DirectiveSent,
        DirectiveWithdrawn,
        InvitationAnswered,
        RecipientsReminded,
        WithdrawalAnnounced {}
