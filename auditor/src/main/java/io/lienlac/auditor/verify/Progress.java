package io.lienlac.auditor.verify;

/** Whoever wants to know how far a long work is. */
@FunctionalInterface
public interface Progress {

  /** Nobody. */
  Progress NONE = (done, of) -> {};

  /** So many leaves of so many. */
  void at(long done, long of);

  /** There is nothing more to come. */
  default void end() {}
}
