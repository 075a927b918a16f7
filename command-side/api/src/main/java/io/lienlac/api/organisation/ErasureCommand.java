package io.lienlac.api.organisation;

import io.lienlac.api.Command;
import io.lienlac.api.Refusals;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What data-protection officers can do about a person. */
public sealed interface ErasureCommand extends Command {

  /** Longest legal basis, in characters. */
  int LONGEST_BASIS = 500;

  /** Longest number of a case, in characters. */
  int LONGEST_CASE = 100;

  /** The person it is about. */
  PersonId personId();

  /** Who wishes it. */
  PersonId actor();

  /** When, by the server's clock, in microseconds. */
  Instant at();

  /**
   * Erases the person, or waits with it while a legal hold is on.
   *
   * @param legalBasis 1 to 500 characters, kept for ever: it must tell nothing about the person
   * @param caseNumber 1 to 100 characters, likewise
   */
  record ErasePerson(
      @TargetAggregateIdentifier PersonId personId,
      String legalBasis,
      String caseNumber,
      PersonId actor,
      Instant at)
      implements ErasureCommand {

    public ErasePerson {
      legalBasis = Refusals.nfc(legalBasis);
      caseNumber = Refusals.nfc(caseNumber);
      check(legalBasis, caseNumber);
    }
  }

  /**
   * Places a legal hold, which wins over erasure.
   *
   * @param legalBasis 1 to 500 characters, kept for ever: it must tell nothing about the person
   * @param caseNumber 1 to 100 characters, likewise
   */
  record PlaceHold(
      @TargetAggregateIdentifier PersonId personId,
      HoldId holdId,
      String legalBasis,
      String caseNumber,
      PersonId actor,
      Instant at)
      implements ErasureCommand {

    public PlaceHold {
      legalBasis = Refusals.nfc(legalBasis);
      caseNumber = Refusals.nfc(caseNumber);
      check(legalBasis, caseNumber);
    }
  }

  /** Releases a legal hold; an erasure that waited for it goes on. */
  record ReleaseHold(
      @TargetAggregateIdentifier PersonId personId, HoldId holdId, PersonId actor, Instant at)
      implements ErasureCommand {}

  private static void check(String legalBasis, String caseNumber) {
    new Refusals()
        .text(legalBasis, LONGEST_BASIS, "legalBasis")
        .text(caseNumber, LONGEST_CASE, "caseNumber")
        .throwIfAny();
  }
}
