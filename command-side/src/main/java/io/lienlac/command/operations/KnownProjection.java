package io.lienlac.command.operations;

/**
 * A projection that nodes say there is.
 *
 * @param run which run its last rebuild makes; 0 where there was none
 */
record KnownProjection(int run, State state) {

  /** What became of that rebuild. */
  enum State {
    RUNNING,
    PAUSED,
    CANCELLED,
    DONE
  }
}
