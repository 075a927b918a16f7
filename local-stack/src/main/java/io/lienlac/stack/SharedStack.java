package io.lienlac.stack;

import org.jspecify.annotations.Nullable;

/**
 * The one stack that all tests of a JVM share. It is started at the first call and ends with the
 * JVM, after the JVM's shutdown hooks, so that nothing which is still closing misses its server.
 */
public final class SharedStack {

  private static @Nullable RunningStack running;
  private static @Nullable StackFailed failure;

  private SharedStack() {}

  /** With {@link LocalStackOptions#forTests()}; a start that failed once is not tried again. */
  public static synchronized StackAddresses get() {
    if (failure != null) {
      throw new StackFailed(String.valueOf(failure.getMessage()), failure);
    }
    try {
      if (running == null) {
        running = LocalStack.start(LocalStackOptions.forTests());
      }
      return running.addresses();
    } catch (StackFailed e) {
      failure = e;
      throw e;
    }
  }
}
