package io.lienlac.auditor.export;

import io.lienlac.auditor.message.Malformed;
import io.lienlac.auditor.message.Text;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** An export that is being read, from its first line to its last, once. */
public final class Export implements AutoCloseable {

  private static final int COMPRESSED_BUFFER = 1 << 16;

  private final InputStream input;
  private final ExportHeader header;
  private final Entries entries;

  private Export(InputStream input, ExportHeader header, Entries entries) {
    this.input = input;
    this.header = header;
    this.entries = entries;
  }

  /**
   * Opens a file and reads its first line.
   *
   * @throws Malformed if it cannot be read, or is no export
   */
  public static Export open(Path file) throws Malformed {
    try {
      InputStream compressed = new FileInputStream(file.toFile());
      try {
        return read(new GZIPInputStream(compressed, COMPRESSED_BUFFER));
      } catch (IOException | Malformed e) {
        compressed.close();
        throw e;
      }
    } catch (ZipException | EOFException e) {
      throw new Malformed(Text.NOT_COMPRESSED, file);
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, file);
    }
  }

  /** Reads the first line of an export that is not compressed any more. */
  public static Export read(InputStream input) throws IOException, Malformed {
    Lines lines = new Lines(input);
    if (!lines.next()) {
      throw new Malformed(Text.EXPORT_EMPTY);
    }
    ExportHeader header =
        ExportHeader.parse(lines.buffer(), lines.start(), lines.end() - lines.start());
    return new Export(input, header, new Entries(lines));
  }

  /** Whether a file is compressed, as exports are and checkpoints are not. */
  public static boolean isCompressed(Path file) throws Malformed {
    try (InputStream input = Files.newInputStream(file)) {
      return input.read() == 0x1f && input.read() == 0x8b;
    } catch (IOException e) {
      throw new Malformed(Text.FILE_UNREADABLE, file);
    }
  }

  public ExportHeader header() {
    return header;
  }

  /** The lines after the first one. */
  public Entries entries() {
    return entries;
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
