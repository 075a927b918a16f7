package io.lienlac.auditor.command;

/** What a run comes to, for scripts. */
public enum Outcome {
  /** 0: what was checked holds, or what was asked for is done. */
  HOLDS(0),
  /** 1: something is not as it has to be; what it is was said. */
  DOES_NOT_HOLD(1),
  /** 2: the command is not one, so that nothing was checked. */
  WRONG_USE(2),
  /** 3: a file cannot be read, or is not what it should be, so that nothing can be said. */
  UNREADABLE(3);

  private final int code;

  Outcome(int code) {
    this.code = code;
  }

  /** The exit code. */
  public int code() {
    return code;
  }
}
