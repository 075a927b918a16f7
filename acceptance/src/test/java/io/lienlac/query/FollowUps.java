package io.lienlac.query;

import io.lienlac.api.PersonalData.Kept;
import io.lienlac.api.calendar.CalendarFeedCreated;
import io.lienlac.api.calendar.CalendarFeedId;
import io.lienlac.api.calendar.CalendarFeedRevoked;
import io.lienlac.api.directive.DirectiveAddressed;
import io.lienlac.api.directive.DirectiveCorrected;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.DirectiveKind;
import io.lienlac.api.directive.DirectiveReminded;
import io.lienlac.api.directive.DirectiveSent;
import io.lienlac.api.directive.DirectiveWithdrawn;
import io.lienlac.api.directive.InvitationAnswer;
import io.lienlac.api.directive.InvitationAnswered;
import io.lienlac.api.directive.Occasion;
import io.lienlac.api.directive.ReceiptId;
import io.lienlac.api.directive.Recipient;
import io.lienlac.api.directive.RecipientsReminded;
import io.lienlac.api.directive.ReminderCause;
import io.lienlac.api.directive.RequiredAnswer;
import io.lienlac.api.directive.Urgency;
import io.lienlac.api.directive.WithdrawalAnnounced;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells what happened to letters after they were sent, and of calendars. */
public record FollowUps(Story story) {

  /** An invitation to these, in one run. */
  public DirectiveId invitation(UnitId issuer, Occasion occasion, List<Recipient> recipients) {
    DirectiveId id = new DirectiveId(UUID.randomUUID());
    story.tell("Directive", id.toString(), invited(id, issuer, occasion, recipients.size()));
    story.tell(
        "Directive",
        id.toString(),
        new DirectiveAddressed(
            id,
            0,
            recipients,
            issuer,
            DirectiveKind.INVITATION,
            Urgency.NORMAL,
            RequiredAnswer.NONE,
            null,
            occasion,
            Story.NOW));
    return id;
  }

  public void answered(
      DirectiveId directive, Recipient recipient, PersonId by, InvitationAnswer answer) {
    ReceiptId id = ReceiptId.of(directive, recipient.kind(), recipient.id());
    story.tell(
        "Receipt",
        id.toString(),
        new InvitationAnswered(
            id,
            directive,
            recipient.kind(),
            recipient.id(),
            answer,
            null,
            answer == InvitationAnswer.DEPUTY ? new Kept<>("Lê Thị Thư") : null,
            by,
            null,
            Story.NOW));
  }

  /** The first of these had opened it. */
  public void withdrawn(DirectiveId directive, List<Recipient> recipients, int opened) {
    story.tell(
        "Directive",
        directive.toString(),
        new DirectiveWithdrawn(
            directive,
            new Kept<>("Sai ngày"),
            null,
            opened,
            recipients.size(),
            Story.NARRATOR,
            null,
            Story.NOW));
    announced(directive, 0, true, recipients.subList(0, opened));
    announced(directive, opened, false, recipients.subList(opened, recipients.size()));
  }

  private void announced(
      DirectiveId directive, int firstOrdinal, boolean opened, List<Recipient> run) {
    story.tell(
        "Directive",
        directive.toString(),
        new WithdrawalAnnounced(directive, firstOrdinal, opened, run, Story.NOW));
  }

  public void feed(PersonId owner, boolean revoked) {
    CalendarFeedId id = new CalendarFeedId(UUID.randomUUID());
    story.tell(
        "Feed", id.toString(), new CalendarFeedCreated(id, owner, "0c".repeat(32), Story.NOW));
    if (revoked) {
      story.tell("Feed", id.toString(), new CalendarFeedRevoked(id, owner, Story.NOW));
    }
  }

  public void corrected(DirectiveId directive, DirectiveId correction) {
    story.tell(
        "Directive",
        directive.toString(),
        new DirectiveCorrected(directive, correction, Story.NARRATOR, null, Story.NOW));
  }

  public void reminded(DirectiveId directive, int number, List<Recipient> recipients) {
    Instant at = Story.NOW.plusSeconds(3_600L * number);
    story.tell(
        "Directive",
        directive.toString(),
        new DirectiveReminded(
            directive,
            number,
            ReminderCause.BY_HAND,
            List.of(),
            recipients.size(),
            Story.NARRATOR,
            null,
            at));
    story.tell(
        "Directive",
        directive.toString(),
        new RecipientsReminded(directive, number, 0, recipients, at));
  }

  private static DirectiveSent invited(
      DirectiveId id, UnitId issuer, Occasion occasion, int count) {
    return SentLetters.letter(
        id,
        issuer,
        DirectiveKind.INVITATION,
        occasion,
        Urgency.NORMAL,
        Story.NOW,
        count,
        "Kính mời",
        null,
        List.of());
  }
}
