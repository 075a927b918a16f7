package io.lienlac.command.directive;

/** Tells letters that they are corrected, in the transaction of the letter that corrects them. */
@FunctionalInterface
interface Corrections {

  /** Refuses what cannot be corrected. */
  void record(RecordCorrection correction);
}
