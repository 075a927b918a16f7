package io.lienlac.api.directive;

import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A recipient has opened a directive for the first time; a unit, through a person who acts for it.
 */
@Revision("1")
public record DirectiveRead(
    ReceiptId receiptId,
    DirectiveId directiveId,
    RecipientKind recipientKind,
    UUID recipient,
    PersonId readBy,
    @Nullable PersonId onBehalfOf,
    Instant readAt)
    implements DirectiveEvent {}
