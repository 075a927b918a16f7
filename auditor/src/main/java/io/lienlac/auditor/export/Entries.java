package io.lienlac.auditor.export;

import io.lienlac.auditor.encoding.StrictBase64;
import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import io.lienlac.auditor.tree.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The lines of an export after its first one, in the forms that are laid down to the byte. All of
 * them are told by this one object, whose values are of the line that was gone to last.
 */
public final class Entries {

  private static final byte[] INDEX = ascii("{\"index\":");
  private static final byte[] LEAF = ascii(",\"leaf\":\"");
  private static final byte[] HASH = ascii(",\"hash\":\"");
  private static final byte[] CLOSE = ascii("\"}");
  private static final byte[] END = ascii("{\"end\":");
  private static final int MOST_DIGITS = 18;

  private final Lines lines;
  private Kind kind = Kind.CUT_OFF;
  private long number;
  private byte[] bytes = new byte[1 << 12];
  private int length;
  private int at;

  /** What a line tells. */
  public enum Kind {
    /** A leaf. */
    LEAF,
    /** The hash of a leaf that is outside the scope. */
    HASH,
    /** That nothing follows. */
    END,
    /** Nothing: there are no more lines, though the last one was no end. */
    CUT_OFF
  }

  /** Of lines without compression. */
  public Entries(InputStream lines) {
    this(new Lines(lines));
  }

  Entries(Lines lines) {
    this.lines = lines;
  }

  /**
   * Goes to the next line.
   *
   * @throws Malformed if it has none of the forms, or anything follows the end
   */
  public Kind next() throws IOException, Malformed {
    if (kind == Kind.END) {
      throw new IllegalStateException("Nothing follows the end");
    }
    kind = lines.next() ? read() : Kind.CUT_OFF;
    if (kind == Kind.END && (lines.next() || lines.start() != lines.end())) {
      throw malformed();
    }
    return kind;
  }

  /** Index of the leaf; of the end, that of the leaf which would follow. */
  public long index() {
    return number;
  }

  /** The leaf, or its hash, in the first {@link #length} bytes; until the next line. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  private Kind read() throws Malformed {
    at = lines.start();
    if (taken(INDEX)) {
      number = number();
      if (taken(LEAF)) {
        decode();
        return Kind.LEAF;
      }
      if (taken(HASH)) {
        decode();
        if (length == Hash.BYTES) {
          return Kind.HASH;
        }
      }
      throw malformed();
    }
    if (!taken(END)) {
      throw malformed();
    }
    number = number();
    if (lines.buffer()[at] != '}' || at + 1 != lines.end()) {
      throw malformed();
    }
    length = 0;
    return Kind.END;
  }

  private void decode() throws Malformed {
    int to = lines.end() - CLOSE.length;
    int from = at;
    at = to;
    if (to < from || !taken(CLOSE)) {
      throw malformed();
    }
    int most = StrictBase64.most(to - from);
    if (most > bytes.length) {
      bytes = new byte[Math.max(most, 2 * bytes.length)];
    }
    length = StrictBase64.decode(lines.buffer(), from, to, bytes);
    if (length == StrictBase64.MALFORMED) {
      throw malformed();
    }
  }

  private long number() throws Malformed {
    byte[] buffer = lines.buffer();
    int from = at;
    long value = 0;
    while (at < lines.end() && buffer[at] >= '0' && buffer[at] <= '9') {
      value = 10 * value + buffer[at] - '0';
      at++;
    }
    int digits = at - from;
    if (digits == 0 || digits > MOST_DIGITS || (digits > 1 && buffer[from] == '0')) {
      throw malformed();
    }
    return value;
  }

  private boolean taken(byte[] wanted) {
    if (lines.end() - at < wanted.length) {
      return false;
    }
    byte[] buffer = lines.buffer();
    for (int i = 0; i < wanted.length; i++) {
      if (buffer[at + i] != wanted[i]) {
        return false;
      }
    }
    at += wanted.length;
    return true;
  }

  private Malformed malformed() {
    return new Malformed(Text.LINE_MALFORMED, number);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
