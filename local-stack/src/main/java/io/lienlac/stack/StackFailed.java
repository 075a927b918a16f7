package io.lienlac.stack;

import org.jspecify.annotations.Nullable;

/** The local stack cannot start or go on; the message says what to do, in one line where it can. */
public final class StackFailed extends RuntimeException {

  StackFailed(String message) {
    super(message);
  }

  StackFailed(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
