package io.lienlac.stack;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A local stack that has started; closing it stops its servers and keeps their data. */
public final class RunningStack implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final StackAddresses addresses;

  RunningStack(Process process, StackAddresses addresses) {
    this.process = process;
    this.addresses = addresses;
  }

  public StackAddresses addresses() {
    return addresses;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Comes back when all has stopped. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      throw new StackFailed("Cannot stop the local stack: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }
}
