package io.lienlac.query.api.directive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.Audience;
import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A directive as it was sent; the components are those of {@code DirectiveSent}.
 *
 * @param withdrawal that it was withdrawn; null where it was not
 * @param correction the letter that stands in its place; null where none does
 * @param correctedAt since when; null where none does
 */
public record DirectiveView(
    DirectiveId id,
    UnitId issuer,
    DirectiveKind kind,
    @Nullable String number,
    @Nullable String symbol,
    LocalDate date,
    String place,
    PersonalData<String> subject,
    PersonalData<String> body,
    @Nullable PersonId about,
    Urgency urgency,
    @Nullable PersonId signer,
    @Nullable Position signerPosition,
    @Nullable SignerCapacity signerCapacity,
    List<RecipientLine> recipientLines,
    List<Basis> basis,
    @Nullable DirectiveId corrects,
    PersonalData<List<Attachment>> attachments,
    RequiredAnswer requiredAnswer,
    @Nullable Instant dueAt,
    @Nullable Occasion occasion,
    Audience audience,
    int recipientCount,
    String recipientDigest,
    PersonId sentBy,
    @Nullable PersonId onBehalfOf,
    Instant sentAt,
    @Nullable WithdrawalView withdrawal,
    @Nullable DirectiveId correction,
    @Nullable Instant correctedAt,
    RemindersSentView reminders,
    long version) {}
