package io.lienlac.command.ledger;

/** What becomes of a checkpoint that was submitted to a witness. */
sealed interface WitnessAnswer {

  /** It was co-signed. */
  record Cosigned(Cosignature cosignature) implements WitnessAnswer {}

  /** The witness has seen what this checkpoint does not follow from. */
  record Disputed(String why) implements WitnessAnswer {}

  /** Nothing is known: the witness is away, or answers what it should not. */
  record Unanswered(String why) implements WitnessAnswer {}
}
