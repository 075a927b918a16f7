package io.lienlac.auditor.export;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** The lines of a stream, one after the other in the same buffer. */
final class Lines {

  /** Most bytes of a line: room for an event of 24 MiB. */
  static final int LONGEST = 32 << 20;

  private static final int FIRST_BUFFER = 1 << 18;

  private final InputStream input;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int start;
  private int end = -1;
  private int filled;
  private boolean ended;

  Lines(InputStream input) {
    this.input = input;
  }

  /** Goes to the next line. A stream that is cut off in the middle of a line ends before it. */
  boolean next() throws IOException, Malformed {
    start = Math.min(end + 1, filled);
    int looked = start;
    while (true) {
      for (int i = looked; i < filled; i++) {
        if (buffer[i] == '\n') {
          end = i;
          return true;
        }
      }
      int lookedAt = filled - start;
      if (ended || !fill()) {
        end = filled;
        return false;
      }
      looked = start + lookedAt;
    }
  }

  /** The buffer that the line is in, until the next one is gone to. */
  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** Where its line feed is. */
  int end() {
    return end;
  }

  private boolean fill() throws IOException, Malformed {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
    }
    if (filled == buffer.length) {
      if (filled >= LONGEST) {
        throw new Malformed(Text.LINE_TOO_LONG, LONGEST);
      }
      buffer = Arrays.copyOf(buffer, 2 * filled);
    }
    int read = read();
    ended = read < 0;
    filled += Math.max(read, 0);
    return !ended;
  }

  private int read() throws IOException, Malformed {
    try {
      return input.read(buffer, filled, buffer.length - filled);
    } catch (EOFException e) {
      return -1;
    } catch (ZipException e) {
      throw new Malformed(Text.COMPRESSION_BROKEN);
    }
  }
}
