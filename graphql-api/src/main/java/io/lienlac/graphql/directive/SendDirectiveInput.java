package io.lienlac.graphql.directive;

import io.lienlac.api.directive.Basis;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.RecipientLine;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Secrecy;
import io.lienlac.api.directive.SignerCapacity;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.Position;
import io.lienlac.graphql.file.FileIds;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.Wish;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letter to be sent, as a client writes it. */
record SendDirectiveInput(
    String issuer,
    DirectiveKind kind,
    @Nullable String number,
    @Nullable String symbol,
    LocalDate date,
    @Nullable String place,
    String subject,
    String body,
    @Nullable String about,
    Urgency urgency,
    Secrecy secrecy,
    @Nullable SignerInput signer,
    List<RecipientLine> recipientLines,
    List<BasisInput> basis,
    @Nullable String corrects,
    List<String> attachments,
    RequiredAnswer requiredAnswer,
    @Nullable Instant dueAt,
    @Nullable Occasion occasion,
    AudienceInput audience) {

  SendDirective command(Wish wish) {
    return new SendDirective(
        new DirectiveId(wish.newId()),
        OrganisationIds.unit(issuer),
        kind,
        number,
        symbol,
        date,
        place == null ? "" : place,
        subject,
        body,
        about == null ? null : OrganisationIds.person(about),
        urgency,
        signer == null ? null : OrganisationIds.person(signer.person),
        signer == null ? null : signer.position,
        signer == null ? null : signer.capacity,
        recipientLines,
        basis.stream().map(BasisInput::basis).toList(),
        corrects == null ? null : DirectiveIds.directive(corrects),
        attachments.stream().map(FileIds::file).toList(),
        secrecy,
        requiredAnswer,
        dueAt,
        occasion,
        audience.audience(),
        wish.actor(),
        wish.at());
  }

  /** Who signed it. */
  record SignerInput(String person, Position position, SignerCapacity capacity) {}

  /** A letter that it cites. */
  record BasisInput(@Nullable String directive, @Nullable String number, @Nullable String issuer) {

    Basis basis() {
      return new Basis(
          directive == null ? null : DirectiveIds.directive(directive), number, issuer);
    }
  }
}
