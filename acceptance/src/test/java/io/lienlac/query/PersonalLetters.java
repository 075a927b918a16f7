package io.lienlac.query;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.directive.Attachment;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.organisation.ErasureConfirmed;
import io.lienlac.api.organisation.PersonErased;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.util.List;
import java.util.UUID;

/** Tells of letters about a person. */
public record PersonalLetters(Story story) {

  /** A letter about somebody to a recipient, with a file. */
  public DirectiveId about(
      PersonId person, UnitId issuer, Recipient recipient, String body, Attachment file) {
    DirectiveId id = new DirectiveId(UUID.randomUUID());
    story.tell(
        "Directive",
        id.toString(),
        SentLetters.letter(
            id,
            issuer,
            DirectiveKind.DOCUMENT,
            null,
            Urgency.NORMAL,
            Story.NOW,
            1,
            body,
            person,
            List.of(file)));
    story.tell(
        "Directive",
        id.toString(),
        new DirectiveAddressed(
            id,
            0,
            List.of(recipient),
            issuer,
            DirectiveKind.DOCUMENT,
            Urgency.NORMAL,
            RequiredAnswer.ACKNOWLEDGE,
            null,
            null,
            Story.NOW));
    return id;
  }

  /** That the key of somebody was destroyed, and every view has passed that. */
  public void erased(PersonId person) {
    story.tell(
        "Person",
        person.toString(),
        new PersonErased(person, "Luật 91/2025/QH15", "7/XD", Story.NARRATOR, Story.NOW));
    story.tell("Person", person.toString(), new ErasureConfirmed(person, Story.NOW));
  }

  public void withdrawn(DirectiveId letter, PersonId about, String reason) {
    story.tell(
        "Directive",
        letter.toString(),
        new DirectiveWithdrawn(
            letter, new Kept<>(reason), about, 0, 1, Story.NARRATOR, null, Story.NOW));
  }

  /** That somebody else comes, says a person, and who. */
  public void answered(DirectiveId letter, Recipient recipient, PersonId by, String deputy) {
    ReceiptId id = ReceiptId.of(letter, recipient.kind(), recipient.id());
    story.tell(
        "Receipt",
        id.toString(),
        new InvitationAnswered(
            id,
            letter,
            recipient.kind(),
            recipient.id(),
            InvitationAnswer.DEPUTY,
            null,
            new Kept<>(deputy),
            by,
            null,
            Story.NOW));
  }
}
