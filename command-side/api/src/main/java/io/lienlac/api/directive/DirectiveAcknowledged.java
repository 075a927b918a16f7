package io.lienlac.api.directive;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** A recipient has acknowledged a directive; a unit, through a person who acts for it. */
@Revision("1")
public record DirectiveAcknowledged(
    ReceiptId receiptId,
    DirectiveId directiveId,
    RecipientKind recipientKind,
    UUID recipient,
    PersonId acknowledgedBy,
    @Nullable PersonId onBehalfOf,
    Instant acknowledgedAt)
    implements DirectiveEvent {}
