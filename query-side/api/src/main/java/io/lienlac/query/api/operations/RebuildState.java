package io.lienlac.query.api.operations;

/** What becomes of a rebuild. */
public enum RebuildState {
  /** It goes on. */
  RUNNING,
  /** It was held up, and can go on from where it is. */
  PAUSED,
  /** It was given up, and what it had made is dropped. */
  CANCELLED,
  /** What it made is shown. */
  DONE
}
