package io.lienlac.graphql.archive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.directive.Attachment;
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
import io.lienlac.query.api.directive.DirectiveView;
import io.lienlac.query.api.directive.WithdrawalView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The metadata of a letter in an export; ids are those of the event store. What told about somebody
 * who is erased is {@code {"erased":true}}.
 *
 * @param text the name of the entry with the letter's text
 * @param files the names of the entries with its attachments, in their order
 * @param issuerName the issuer's name when the letter was sent
 */
record ExportedLetter(
    DirectiveId id,
    String text,
    List<String> files,
    UnitId issuer,
    @Nullable String issuerName,
    DirectiveKind kind,
    @Nullable String number,
    @Nullable String symbol,
    LocalDate date,
    String place,
    PersonalData<String> subject,
    @Nullable PersonId about,
    Urgency urgency,
    @Nullable PersonId signer,
    @Nullable Position signerPosition,
    @Nullable SignerCapacity signerCapacity,
    List<RecipientLine> recipientLines,
    List<Basis> basis,
    PersonalData<List<Attachment>> attachments,
    RequiredAnswer requiredAnswer,
    @Nullable Instant dueAt,
    @Nullable Occasion occasion,
    int recipientCount,
    String recipientDigest,
    PersonId sentBy,
    @Nullable PersonId onBehalfOf,
    Instant sentAt,
    @Nullable WithdrawalView withdrawal,
    @Nullable DirectiveId corrects,
    @Nullable DirectiveId correction) {

  static ExportedLetter of(
      DirectiveView letter, String text, List<String> files, @Nullable String issuerName) {
    return new ExportedLetter(
        letter.id(),
        text,
        files,
        letter.issuer(),
        issuerName,
        letter.kind(),
        letter.number(),
        letter.symbol(),
        letter.date(),
        letter.place(),
        letter.subject(),
        letter.about(),
        letter.urgency(),
        letter.signer(),
        letter.signerPosition(),
        letter.signerCapacity(),
        letter.recipientLines(),
        letter.basis(),
        letter.attachments(),
        letter.requiredAnswer(),
        letter.dueAt(),
        letter.occasion(),
        letter.recipientCount(),
        letter.recipientDigest(),
        letter.sentBy(),
        letter.onBehalfOf(),
        letter.sentAt(),
        letter.withdrawal(),
        letter.corrects(),
        letter.correction());
  }
}
