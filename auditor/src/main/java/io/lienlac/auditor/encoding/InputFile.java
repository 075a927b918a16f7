package io.lienlac.auditor.encoding;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that is small enough to be read as a whole. */
public final class InputFile {

  /** Most bytes of such a file: room for a proof with the largest event. */
  public static final int MOST = 64 << 20;

  private InputFile() {}

  /**
   * Reads all bytes.
   *
   * @throws Malformed if it cannot be read, or has more than {@link #MOST} bytes
   */
  public static byte[] read(Path file) throws Malformed {
    byte[] bytes;
    try (InputStream input = Files.newInputStream(file)) {
      bytes = input.readNBytes(MOST + 1);
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, file);
    }
    if (bytes.length > MOST) {
      throw new Malformed(Text.FILE_TOO_LARGE, file, MOST);
    }
    return bytes;
  }

  /**
   * Reads a text in UTF-8.
   *
   * @throws Malformed also if it is no UTF-8
   */
  public static String readText(Path file) throws Malformed {
    return StrictUtf8.decode(read(file)).orElseThrow(() -> new Malformed(Text.NOT_UTF8, file));
  }
}
