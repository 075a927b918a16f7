package io.lienlac.files;

import java.io.IOException;

/**
 * Room for files on their way in a folder that may be small, as one in memory is. It is given out
 * before the bytes come, so that none breaks off in the middle for want of it.
 */
final class Room {

  private final Space space;
  private long whole;
  private long given;

  Room(Space space) {
    this.space = space;
  }

  /** How many bytes can be written to the folder now. */
  @FunctionalInterface
  interface Space {
    long usable() throws IOException;
  }

  /** Room that was given out, until it is closed. */
  @FunctionalInterface
  interface Share extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * @throws FileRefused if others have it now
   */
  synchronized Share take(long bytes) throws IOException {
    if (given == 0) {
      whole = space.usable();
    }
    if (bytes > whole - given) {
      throw new FileRefused(FileRefused.Reason.BUSY);
    }
    given += bytes;
    return () -> giveBack(bytes);
  }

  private synchronized void giveBack(long bytes) {
    given -= bytes;
  }
}
