package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.Purpose;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One directive in one inbox, and what its recipient has done with it.
 *
 * @param ordinal its place in the frozen list
 * @param withdrawnAt when the directive was withdrawn; null where it was not
 * @param openedBeforeWithdrawal whether its recipient had opened it by then, and so was told first
 * @param answer to an invitation; null where there is none
 */
public record InboxItemView(
    ReceiptId id,
    DirectiveId directive,
    RecipientKind recipientKind,
    UUID recipient,
    int ordinal,
    Purpose purpose,
    UnitId issuer,
    DirectiveKind kind,
    Urgency urgency,
    RequiredAnswer requiredAnswer,
    @Nullable Instant dueAt,
    @Nullable Occasion occasion,
    Instant sentAt,
    @Nullable Instant readAt,
    @Nullable PersonId readBy,
    @Nullable PersonId readOnBehalfOf,
    @Nullable Instant acknowledgedAt,
    @Nullable PersonId acknowledgedBy,
    @Nullable PersonId acknowledgedOnBehalfOf,
    @Nullable Instant withdrawnAt,
    boolean openedBeforeWithdrawal,
    RemindersReceivedView reminders,
    @Nullable AnswerView answer) {}
