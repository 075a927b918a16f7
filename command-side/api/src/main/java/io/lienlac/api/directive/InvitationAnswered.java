package io.lienlac.api.directive;

import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A recipient has answered an invitation; a unit, through a person who acts for it. A later answer
 * stands in place of an earlier one.
 *
 * @param deputy who comes instead, if this system knows the person
 * @param deputyName who comes instead, if it does not; told by, and erased with, the one who
 *     answered
 */
@Revision("1")
public record InvitationAnswered(
    ReceiptId receiptId,
    DirectiveId directiveId,
    RecipientKind recipientKind,
    UUID recipient,
    InvitationAnswer answer,
    @Nullable PersonId deputy,
    @Personal(of = "answeredBy") @Nullable PersonalData<String> deputyName,
    PersonId answeredBy,
    @Nullable PersonId onBehalfOf,
    Instant answeredAt)
    implements DirectiveEvent {}
