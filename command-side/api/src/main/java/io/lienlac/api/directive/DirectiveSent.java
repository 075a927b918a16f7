package io.lienlac.api.directive;

import io.lienlac.api.Personal;
import io.lienlac.api.PersonalData;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A directive was sent to an audience, whose list was resolved and frozen at that instant.
 *
 * @param corrects the letter that it stands in place of; since revision 2
 * @param occasion what it invites to, or says of a work calendar; since revision 2
 */
@Revision("2")
public record DirectiveSent(
    DirectiveId directiveId,
    UnitId issuer,
    DirectiveKind kind,
    @Nullable String number,
    @Nullable String symbol,
    LocalDate date,
    String place,
    @Personal(of = "about") PersonalData<String> subject,
    @Personal(of = "about") PersonalData<String> body,
    @Nullable PersonId about,
    Urgency urgency,
    @Nullable PersonId signer,
    @Nullable Position signerPosition,
    @Nullable SignerCapacity signerCapacity,
    List<RecipientLine> recipientLines,
    List<Basis> basis,
    @Nullable DirectiveId corrects,
    @Personal(of = "about") PersonalData<List<Attachment>> attachments,
    RequiredAnswer requiredAnswer,
    @Nullable Instant dueAt,
    @Nullable Occasion occasion,
    Audience audience,
    int recipientCount,
    String recipientDigest,
    PersonId sentBy,
    @Nullable PersonId onBehalfOf,
    Instant sentAt)
    implements DirectiveEvent {

  public DirectiveSent {
    recipientLines = List.copyOf(recipientLines);
    basis = List.copyOf(basis);
    attachments = attachments.map(List::copyOf);
  }
}
