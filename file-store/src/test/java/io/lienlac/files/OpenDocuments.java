package io.lienlac.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as LibreOffice writes them, with no more in them than must be. */
final class OpenDocuments {

  private static final String CONTENT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-content office:version="1.3"
          xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">
        <office:body>%s</office:body>
      </office:document-content>
      """;

  private static final String SPREADSHEET =
      "<office:spreadsheet><table:table><table:table-row><table:table-cell>%s</table:table-cell>"
          + "</table:table-row></table:table></office:spreadsheet>";

  private static final String PRESENTATION =
      "<office:presentation><draw:page><draw:frame><draw:text-box>%s</draw:text-box></draw:frame>"
          + "</draw:page></office:presentation>";

  private OpenDocuments() {}

  static byte[] text(String text) {
    return document(FileType.OPEN_TEXT, "<office:text>%s</office:text>", text);
  }

  static byte[] spreadsheet(String text) {
    return document(FileType.OPEN_SPREADSHEET, SPREADSHEET, text);
  }

  static byte[] presentation(String text) {
    return document(FileType.OPEN_PRESENTATION, PRESENTATION, text);
  }

  private static byte[] document(FileType type, String body, String text) {
    String content = CONTENT.formatted(body.formatted("<text:p>" + text + "</text:p>"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      writeAsItIs(zip, "mimetype", type.mediaType().getBytes(StandardCharsets.US_ASCII));
      zip.putNextEntry(new ZipEntry("content.xml"));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeAsItIs(ZipOutputStream zip, String name, byte[] content)
      throws IOException {
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
  }
}
