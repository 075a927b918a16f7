package io.lienlac.graphql.ledger;

import static io.lienlac.api.ledger.LedgerRefusal.TEXT_TOO_SHORT;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.ledger.EventProof;
import io.lienlac.api.ledger.LedgerCheckpoint;
import io.lienlac.api.ledger.SealedEvent;
import io.lienlac.graphql.organisation.OrganisationIds;
import io.lienlac.graphql.support.GlobalId;
import io.lienlac.graphql.support.Requester;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.directive.FindSentText;
import io.lienlac.query.api.directive.FoundSentText;
import io.lienlac.query.api.directive.SentTextView;
import io.lienlac.query.api.organisation.FindUnits;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The answer to messages that pretend to come from a school. */
@Controller
@SchemaMapping(typeName = "SentAnswer")
class SentTextController {

  /** Fewer letters than a letter has may be anybody's. */
  private static final int FEWEST_LETTERS = 40;

  private final Views views;
  private final Ledger ledger;
  private final QuestionRate rate;

  SentTextController(Views views, Ledger ledger, QuestionRate rate) {
    this.views = views;
    this.ledger = ledger;
    this.rate = rate;
  }

  /** Whether it was sent. */
  enum Verdict {
    SENT,
    NOT_FOUND
  }

  @QueryMapping
  SentAnswer wasThisSent(
      @Argument String text, @Argument String claimedSender, @ContextValue Requester requester) {
    rate.ask(requester.person(), requester.at());
    if (text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      throw new CommandRefused(TEXT_TOO_SHORT, "text");
    }
    LedgerCheckpoint checkpoint = ledger.checkpoint();
    FoundSentText found =
        views.ask(
            new FindSentText(requester.scope(), OrganisationIds.unit(claimedSender), text));
    SentTextView letter = found.letter();
    return new SentAnswer(
        letter, letter == null ? null : unitName(letter), found.upTo(), checkpoint);
  }

  private @Nullable String unitName(SentTextView letter) {
    return views.ask(new FindUnits(Set.of(letter.issuer()))).units().stream()
        .findFirst()
        .map(unit -> unit.nameAt(letter.sentAt()))
        .orElse(null);
  }

  @SchemaMapping
  Verdict verdict(SentAnswer answer) {
    return answer.letter() == null ? Verdict.NOT_FOUND : Verdict.SENT;
  }

  @SchemaMapping
  @Nullable String number(SentAnswer answer) {
    SentTextView letter = answer.letter();
    return letter == null || letter.number() == null
        ? null
        : letter.number() + "/" + letter.symbol();
  }

  @SchemaMapping
  @Nullable Instant sentAt(SentAnswer answer) {
    SentTextView letter = answer.letter();
    return letter == null ? null : letter.sentAt();
  }

  @SchemaMapping
  @Nullable Instant withdrawnAt(SentAnswer answer) {
    SentTextView letter = answer.letter();
    return letter == null ? null : letter.withdrawnAt();
  }

  @SchemaMapping
  @Nullable String directive(SentAnswer answer) {
    SentTextView letter = answer.letter();
    return letter == null || !letter.opens()
        ? null
        : new GlobalId("Directive", letter.directive().value()).toString();
  }

  @SchemaMapping
  @Nullable CompletableFuture<SealedEvent> ledger(
      SentAnswer answer, DataLoader<UUID, SealedEvent> sealed) {
    SentTextView letter = answer.letter();
    return letter == null ? null : sealed.load(letter.event());
  }

  /** The event holds the letter whole, and its id. */
  @SchemaMapping
  @Nullable String proof(SentAnswer answer, @ContextValue Requester requester) {
    SentTextView letter = answer.letter();
    return letter == null || !letter.opens()
        ? null
        : ledger.proofs(Set.of(letter.event()), requester.person()).stream()
            .map(EventProof::document)
            .findFirst()
            .orElse(null);
  }
}
