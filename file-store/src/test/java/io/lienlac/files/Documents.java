package io.lienlac.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files as offices write them. */
final class Documents {

  private Documents() {}

  /** Writes a document. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream target) throws IOException;
  }

  static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] word(String text) {
    return bytes(
        target -> {
          try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText(text);
            document.write(target);
          }
        });
  }

  static byte[] excel(String text) {
    return bytes(
        target -> {
          try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("Sheet").createRow(0).createCell(0).setCellValue(text);
            book.write(target);
          }
        });
  }

  /** Its font knows Latin letters without marks only. */
  static byte[] pdf(String text) {
    return pdf(text, null);
  }

  /** Opened with this password only. */
  static byte[] protectedPdf(String text, String password) {
    return pdf(text, new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }

  private static byte[] pdf(
      String text, @org.jspecify.annotations.Nullable StandardProtectionPolicy protection) {
    return bytes(
        target -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream line = new PDPageContentStream(document, page)) {
              line.beginText();
              line.setFont(new PDType1Font(FontName.HELVETICA), 12);
              line.newLineAtOffset(72, 700);
              line.showText(text);
              line.endText();
            }
            if (protection != null) {
              document.protect(protection);
            }
            document.save(target);
          }
        });
  }

  private static byte[] bytes(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
