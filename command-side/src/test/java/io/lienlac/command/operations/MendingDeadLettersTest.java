package io.lienlac.command.operations;

import static io.lienlac.api.CommonRefusal.NOT_FOUND_OR_NOT_ALLOWED;
import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.CommonRefusal.TOO_LONG;
import static io.lienlac.api.operations.OperationsRefusal.NOT_FIRST_IN_SEQUENCE;
import static io.lienlac.command.operations.Upkeep.ACTOR;
import static io.lienlac.command.operations.Upkeep.EVENT;
import static io.lienlac.command.operations.Upkeep.ID;
import static io.lienlac.command.operations.Upkeep.LETTER;
import static io.lienlac.command.operations.Upkeep.NAME;
import static io.lienlac.command.operations.Upkeep.NOW;
import static io.lienlac.command.operations.Upkeep.ROOT;

import io.lienlac.api.operations.DeadLetterEvicted;
import io.lienlac.api.operations.DeadLetterOpened;
import io.lienlac.api.operations.DeadLetterRetried;
import io.lienlac.api.operations.OperationsCommand.EvictDeadLetter;
import io.lienlac.api.operations.OperationsCommand.OpenDeadLetter;
import io.lienlac.api.operations.OperationsCommand.RetryDeadLetter;
import org.junit.jupiter.api.Test;

class MendingDeadLettersTest {

  private static final RetryDeadLetter RETRY = new RetryDeadLetter(ID, NAME, LETTER, ACTOR, NOW);
  private static final EvictDeadLetter EVICT = evict("Tên quá dài");
  private static final OpenDeadLetter OPEN = open(" Tìm nguyên nhân ");

  private static final DeadLetterOpened OPENED =
      new DeadLetterOpened(
          ID, NAME, LETTER, EVENT, "UnitRenamed", "Tìm nguyên nhân", ROOT, ACTOR, NOW);
  private static final DeadLetterRetried RETRIED =
      new DeadLetterRetried(ID, NAME, LETTER, EVENT, "UnitRenamed", ROOT, ACTOR, NOW);
  private static final DeadLetterEvicted EVICTED =
      new DeadLetterEvicted(
          ID, NAME, LETTER, EVENT, "UnitRenamed", "Tên quá dài", ROOT, ACTOR, NOW);

  @Test
  void eachOpeningIsStored() {
    Upkeep.of(Upkeep.letter(false, false)).given().when(OPEN).expectEvents(OPENED);
    Upkeep.of(Upkeep.letter(true, true)).given(OPENED).when(OPEN).expectEvents(OPENED);
  }

  @Test
  void cannotOpenForNothing() {
    Upkeep.of(Upkeep.letter(true, false)).refuses(open(" "), REQUIRED, "purpose");
    Upkeep.of(Upkeep.letter(true, false)).refuses(open("x".repeat(501)), TOO_LONG, "purpose");
  }

  @Test
  void aLetterIsRetriedWhereverItStands() {
    Upkeep.of(Upkeep.letter(true, false)).given().when(RETRY).expectEvents(RETRIED);
    Upkeep.of(Upkeep.letter(false, false)).given(RETRIED).when(RETRY).expectEvents(RETRIED);
  }

  @Test
  void whileItIsToBeRetriedAnotherWishForItChangesNothing() {
    Upkeep.of(Upkeep.letter(true, true)).doesNothing(RETRY, RETRIED);
  }

  @Test
  void whatWasRetriedAndIsGoneIsDone() {
    Upkeep.of(null).doesNothing(RETRY, RETRIED);
  }

  @Test
  void cannotRetryWhatWasGivenUp() {
    Upkeep.of(null).refuses(RETRY, NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId", RETRIED, EVICTED);
  }

  @Test
  void aLetterThatNobodyWorksAtAnyMoreIsReadAndGivenUpButNotRetried() {
    Upkeep.of(Upkeep.formerLetter()).refuses(RETRY, NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId");
    Upkeep.of(Upkeep.formerLetter())
        .refuses(RETRY, NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId", RETRIED);
    Upkeep.of(Upkeep.formerLetter()).given().when(OPEN).expectEvents(OPENED);
    Upkeep.of(Upkeep.formerLetter()).given().when(EVICT).expectEvents(EVICTED);
  }

  @Test
  void aLetterIsGivenUpOnce() {
    Upkeep.of(Upkeep.letter(true, true)).given(RETRIED).when(EVICT).expectEvents(EVICTED);
    Upkeep.of(null).doesNothing(EVICT, EVICTED);
  }

  @Test
  void cannotGiveUpWhatIsNotTheFirstOfItsSequence() {
    Upkeep.of(Upkeep.letter(false, false)).refuses(EVICT, NOT_FIRST_IN_SEQUENCE, "deadLetterId");
  }

  @Test
  void cannotGiveUpWithoutAReason() {
    Upkeep.of(Upkeep.letter(true, false)).refuses(evict(""), REQUIRED, "reason");
    Upkeep.of(Upkeep.letter(true, false)).refuses(evict("x".repeat(501)), TOO_LONG, "reason");
  }

  @Test
  void cannotTouchWhatIsNotThere() {
    for (Object command : new Object[] {OPEN, RETRY, EVICT}) {
      Upkeep.of(null).refuses(command, NOT_FOUND_OR_NOT_ALLOWED, "deadLetterId");
    }
  }

  private static OpenDeadLetter open(String purpose) {
    return new OpenDeadLetter(ID, NAME, LETTER, purpose, ACTOR, NOW);
  }

  private static EvictDeadLetter evict(String reason) {
    return new EvictDeadLetter(ID, NAME, LETTER, reason, ACTOR, NOW);
  }
}
