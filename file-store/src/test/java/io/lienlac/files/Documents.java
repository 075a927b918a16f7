package io.lienlac.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;

/** Files as offices write them. */
final class Documents {

  private Documents() {}

  /** Writes a document. */
  @FunctionalInterface
  private interface Content {
    void writeTo(OutputStream target) throws IOException;
  }

  /** What a PDF is written in. */
  @FunctionalInterface
  private interface FontOf {
    PDFont in(PDDocument document) throws IOException;
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

  static byte[] excel97(String text) {
    return bytes(
        target -> {
          try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("Sheet").createRow(0).createCell(0).setCellValue(text);
            book.write(target);
          }
        });
  }

  static byte[] powerPoint(String text) {
    return bytes(
        target -> {
          try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText(text);
            show.write(target);
          }
        });
  }

  static byte[] powerPoint97(String text) {
    return bytes(
        target -> {
          try (HSLFSlideShow show = new HSLFSlideShow()) {
            show.createSlide().createTextBox().setText(text);
            show.write(target);
          }
        });
  }

  /** Its font knows Latin letters without marks only. */
  static byte[] pdf(String text) {
    return pdf(text, document -> new PDType1Font(FontName.HELVETICA), null);
  }

  /** With a font of its own that has all letters of Vietnamese. */
  static byte[] vietnamesePdf(String text) {
    return pdf(text, Documents::liberationSans, null);
  }

  /** Opened with this password only. */
  static byte[] protectedPdf(String text, String password) {
    return pdf(
        text,
        document -> new PDType1Font(FontName.HELVETICA),
        new StandardProtectionPolicy("owner", password, new AccessPermission()));
  }

  /** Signed as far as its form tells; who reads its text does not check by whom. */
  static byte[] signedPdf(String text) {
    return bytes(
        target -> {
          try (PDDocument document = Loader.loadPDF(vietnamesePdf(text))) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> new byte[64]);
            document.saveIncremental(target);
          }
        });
  }

  private static PDFont liberationSans(PDDocument document) throws IOException {
    String font = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream file = PDDocument.class.getResourceAsStream(font)) {
      return PDType0Font.load(document, Objects.requireNonNull(file));
    }
  }

  private static byte[] pdf(String text, FontOf font, @Nullable StandardProtectionPolicy closed) {
    return bytes(
        target -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream line = new PDPageContentStream(document, page)) {
              line.beginText();
              line.setFont(font.in(document), 12);
              line.newLineAtOffset(72, 700);
              line.showText(text);
              line.endText();
            }
            if (closed != null) {
              document.protect(closed);
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
