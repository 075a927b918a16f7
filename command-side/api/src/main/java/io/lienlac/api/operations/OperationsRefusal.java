package io.lienlac.api.operations;

import io.lienlac.api.RefusalCode;

/** Why those who run the system are refused something. */
public enum OperationsRefusal implements RefusalCode {
  /** A rebuild is held up: resume or cancel it first. */
  REBUILD_PAUSED,
  /** No rebuild of the projection goes on or is held up. */
  NO_REBUILD,
  /** Other letters of the same sequence come before it. */
  NOT_FIRST_IN_SEQUENCE,
  /** A node of another build has stored what this one does not know; ask again. */
  NODE_OUTDATED
}
