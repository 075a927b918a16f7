package io.lienlac.graphql.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Writes down a page from its top. The font is Liberation Sans (SIL Open Font License 1.1), which
 * PDFBox brings along and which has all Vietnamese letters; what of it is used is embedded.
 */
final class PageWriter implements AutoCloseable {

  private static final String FONT =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final float MARGIN = 56;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float LEADING = 1.3f;

  /** Widths are told in thousandths of the size. */
  private static final float UNITS = 1_000;

  private final PDFont font;
  private final PDPageContentStream content;
  private float top = PDRectangle.A4.getHeight() - MARGIN;

  PageWriter(PDDocument document) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      this.font = PDType0Font.load(document, file, true);
    }
    this.content = new PDPageContentStream(document, page);
  }

  /** A paragraph of so many lines at most; what does not fit into them is left out. */
  PageWriter text(String text, float size, int mostLines) throws IOException {
    List<String> lines = lines(printable(text), size);
    for (int i = 0; i < Math.min(mostLines, lines.size()); i++) {
      boolean isCutOff = i == mostLines - 1 && lines.size() > mostLines;
      top -= size * LEADING;
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(MARGIN, top);
      content.showText(isCutOff ? lines.get(i) + " \u2026" : lines.get(i));
      content.endText();
    }
    return this;
  }

  PageWriter gap(float height) {
    top -= height;
    return this;
  }

  /** Black and white squares, as many in a row as there are rows. */
  PageWriter squares(boolean[][] black, float size) throws IOException {
    float side = size / black.length;
    for (int row = 0; row < black.length; row++) {
      for (int column = 0; column < black.length; column++) {
        if (black[row][column]) {
          content.addRect(MARGIN + column * side, top - (row + 1) * side, side, side);
        }
      }
    }
    content.fill();
    top -= size;
    return this;
  }

  private List<String> lines(String text, float size) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      for (String part : parts(word, size)) {
        String longer = line.isEmpty() ? part : line + " " + part;
        if (!line.isEmpty() && width(longer, size) > WIDTH) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(part);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A word that is wider than the page is broken. */
  private List<String> parts(String word, float size) throws IOException {
    List<String> parts = new ArrayList<>();
    String rest = word;
    while (width(rest, size) > WIDTH) {
      int end = rest.length() - 1;
      while (width(rest.substring(0, end), size) > WIDTH) {
        end--;
      }
      parts.add(rest.substring(0, end));
      rest = rest.substring(end);
    }
    parts.add(rest);
    return parts;
  }

  private float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / UNITS * size;
  }

  /** What the font has no sign for is shown as a question mark. */
  private String printable(String text) {
    StringBuilder printable = new StringBuilder();
    Normalizer.normalize(text.strip().replaceAll("\\s+", " "), Normalizer.Form.NFC)
        .codePoints()
        .forEach(letter -> printable.append(hasSign(letter) ? Character.toString(letter) : "?"));
    return printable.toString();
  }

  private boolean hasSign(int letter) {
    try {
      return font.encode(Character.toString(letter)).length > 0;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
