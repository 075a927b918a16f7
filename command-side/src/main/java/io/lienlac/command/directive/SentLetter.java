package io.lienlac.command.directive;

import io.lienlac.api.PersonalData;
import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCommand.SendDirective;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientDigest;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.command.directory.ActingCapacity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of a letter, out of the wish to send it. */
final class SentLetter {

  private SentLetter() {}

  static DirectiveSent of(
      SendDirective command,
      ActingCapacity capacity,
      List<Recipient> recipients,
      Map<FileId, Attachment> files) {
    return event(
        command,
        new Kept<String>(command.subject()),
        new Kept<String>(command.body()),
        new Kept<List<Attachment>>(attachments(command, files)),
        recipients.size(),
        RecipientDigest.of(recipients),
        command.actor(),
        capacity.onBehalfOf(),
        command.at());
  }

  /**
   * The event that the wish would have made of the letter that was sent; what of it is erased is
   * taken for the same.
   */
  static DirectiveSent again(
      SendDirective command, Map<FileId, Attachment> files, DirectiveSent sent) {
    return event(
        command,
        sent.subject().again(command.subject()),
        sent.body().again(command.body()),
        sent.attachments().again(attachments(command, files)),
        sent.recipientCount(),
        sent.recipientDigest(),
        sent.sentBy(),
        sent.onBehalfOf(),
        sent.sentAt());
  }

  /** That a run of its list has it. */
  static DirectiveAddressed addressed(DirectiveSent sent, int firstOrdinal, List<Recipient> run) {
    return new DirectiveAddressed(
        sent.directiveId(),
        firstOrdinal,
        run,
        sent.issuer(),
        sent.kind(),
        sent.urgency(),
        sent.requiredAnswer(),
        sent.dueAt(),
        sent.occasion(),
        sent.sentAt());
  }

  private static DirectiveSent event(
      SendDirective command,
      PersonalData<String> subject,
      PersonalData<String> body,
      PersonalData<List<Attachment>> attachments,
      int recipientCount,
      String recipientDigest,
      PersonId by,
      @Nullable PersonId onBehalfOf,
      Instant at) {
    return new DirectiveSent(
        command.directiveId(),
        command.issuer(),
        command.kind(),
        command.number(),
        command.symbol(),
        command.date(),
        command.place(),
        subject,
        body,
        command.about(),
        command.urgency(),
        command.signer(),
        command.signerPosition(),
        command.signerCapacity(),
        command.recipientLines(),
        command.basis(),
        command.corrects(),
        attachments,
        command.requiredAnswer(),
        command.dueAt(),
        command.occasion(),
        command.audience(),
        recipientCount,
        recipientDigest,
        by,
        onBehalfOf,
        at);
  }

  private static List<Attachment> attachments(
      SendDirective command, Map<FileId, Attachment> files) {
    return command.attachments().stream().map(files::get).filter(Objects::nonNull).toList();
  }
}
