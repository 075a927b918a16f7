package io.lienlac.api.directive;

import io.lienlac.api.Command;
import io.lienlac.api.Refusals;
import io.lienlac.api.file.FileId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.Position;
import io.lienlac.api.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What can be done with directives. */
public sealed interface DirectiveCommand extends Command {

  /** Longest body, in characters. */
  int LONGEST_BODY = 100_000;

  /** Most files that go with one letter. */
  int MOST_ATTACHMENTS = 20;

  /** Longest reason for a withdrawal, in characters. */
  int LONGEST_REASON = 1_000;

  /** Most recipients that one event addresses. */
  int RECIPIENTS_PER_EVENT = 500;

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /**
   * Sends a letter in a unit's name.
   *
   * @param number such as {@code 1054}; with {@code symbol} unique per issuer in the year of {@code
   *     date}
   * @param symbol such as {@code SGDĐT-CTTT}
   * @param date the letter's own date, which may lie years back
   * @param about the person whom subject and body tell about, if any
   * @param corrects the letter of the same unit in whose place this one stands
   * @param attachments files that the actor has uploaded
   * @param occasion what an invitation is for, or what stands in a work calendar; nothing else has
   *     one
   * @param signer who signed it; position and capacity as printed
   */
  record SendDirective(
      @TargetAggregateIdentifier DirectiveId directiveId,
      UnitId issuer,
      DirectiveKind kind,
      @Nullable String number,
      @Nullable String symbol,
      LocalDate date,
      String place,
      String subject,
      String body,
      @Nullable PersonId about,
      Urgency urgency,
      @Nullable PersonId signer,
      @Nullable Position signerPosition,
      @Nullable SignerCapacity signerCapacity,
      List<RecipientLine> recipientLines,
      List<Basis> basis,
      @Nullable DirectiveId corrects,
      List<FileId> attachments,
      Secrecy secrecy,
      RequiredAnswer requiredAnswer,
      @Nullable Instant dueAt,
      @Nullable Occasion occasion,
      Audience audience,
      PersonId actor,
      Instant at)
      implements DirectiveCommand {

    public SendDirective {
      number = Letters.printed(number);
      symbol = Letters.printed(symbol);
      place = Letters.printed(place, "");
      subject = Letters.printed(subject, "");
      body = Letters.nfc(body);
      recipientLines = Letters.printed(recipientLines);
      basis = Letters.cited(basis);
      attachments = List.copyOf(attachments);
      occasion = Occasions.printed(occasion);
      Letters.check(
          number, symbol, place, subject, body, recipientLines, basis, attachments, secrecy);
      Letters.checkAnswer(requiredAnswer, dueAt);
      Occasions.check(kind, occasion, requiredAnswer);
      Letters.checkSigner(signer, signerPosition, signerCapacity);
      Letters.check(audience);
    }
  }

  /**
   * Asks who would receive a letter; changes nothing.
   *
   * @param first how many names, at most 100
   * @param after the place of the recipient before the first one wanted; null for the beginning
   */
  record PreviewAudience(
      UnitId issuer,
      Audience audience,
      int first,
      @Nullable String after,
      PersonId actor,
      Instant at)
      implements DirectiveCommand {

    public PreviewAudience {
      Letters.check(audience);
    }
  }

  /** What is done with a directive in the inbox of one recipient. */
  sealed interface InboxCommand extends DirectiveCommand {

    /** The id that follows from directive and recipient. */
    ReceiptId receiptId();

    DirectiveId directiveId();

    RecipientKind recipientKind();

    /** The unit or the person. */
    UUID recipient();
  }

  /** Says that a recipient has opened a directive. */
  record MarkDirectiveRead(
      @TargetAggregateIdentifier ReceiptId receiptId,
      DirectiveId directiveId,
      RecipientKind recipientKind,
      UUID recipient,
      PersonId actor,
      Instant at)
      implements InboxCommand {}

  /** Acknowledges a directive for a recipient, who has then read it, too. */
  record AcknowledgeDirective(
      @TargetAggregateIdentifier ReceiptId receiptId,
      DirectiveId directiveId,
      RecipientKind recipientKind,
      UUID recipient,
      PersonId actor,
      Instant at)
      implements InboxCommand {}

  /** Withdraws a directive, for whoever may send in its issuer's name. */
  record WithdrawDirective(
      @TargetAggregateIdentifier DirectiveId directiveId, String reason, PersonId actor, Instant at)
      implements DirectiveCommand {

    public WithdrawDirective {
      reason = Letters.printed(reason, "");
      new Refusals().text(reason, LONGEST_REASON, "reason").throwIfAny();
    }
  }

  /**
   * Reminds those who have not acknowledged a directive.
   *
   * @param units only these, and people who work there; empty for all
   */
  record RemindRecipients(
      @TargetAggregateIdentifier DirectiveId directiveId,
      List<UnitId> units,
      PersonId actor,
      Instant at)
      implements DirectiveCommand {

    public RemindRecipients {
      units = List.copyOf(units);
      new Refusals().size(units, Audience.MOST_UNITS, "units").throwIfAny();
    }
  }

  /** Answers an invitation for a recipient, who has then read it, too. */
  record AnswerInvitation(
      @TargetAggregateIdentifier ReceiptId receiptId,
      DirectiveId directiveId,
      RecipientKind recipientKind,
      UUID recipient,
      InvitationAnswer answer,
      @Nullable PersonId deputy,
      @Nullable String deputyName,
      PersonId actor,
      Instant at)
      implements InboxCommand {

    public AnswerInvitation {
      deputyName = Letters.printed(deputyName);
      Occasions.checkDeputy(answer, deputy, deputyName);
    }
  }
}
