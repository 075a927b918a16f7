package io.lienlac.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.DocumentSelector;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

/**
 * The text of documents, for those who search. It is taken where it can be: a document that is
 * broken, protected, or takes too long to read, has none. What is embedded in it is not read.
 */
final class TextExtraction {

  /** Longest text, in characters; of a longer one the beginning is taken. */
  static final int LONGEST_TEXT = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(TextExtraction.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Proxies often wait no longer for an answer. */
  private static final Duration WAITING = Duration.ofMinutes(1);

  private static final int AT_A_TIME = 2;
  private static final int ABANDONED = 8;

  private final ReadingPlaces places = new ReadingPlaces(AT_A_TIME, ABANDONED, WAITING, PATIENCE);

  /**
   * Empty where there is none.
   *
   * @throws FileRefused if too many others are being read to know
   */
  Optional<String> of(Path file, FileType type) throws IOException {
    if (type.isPicture()) {
      return Optional.empty();
    }
    try {
      return Optional.of(places.read(() -> read(file, type))).filter(text -> !text.isBlank());
    } catch (FileRefused refused) {
      LOG.warn("FILES-006: no place to read a file of type {} comes free", type);
      throw refused;
    } catch (ExecutionException e) {
      LOG.info("FILES-003: a file of type {} has no text: {}", type, String.valueOf(e.getCause()));
    } catch (TimeoutException e) {
      LOG.warn("FILES-004: a file of type {} takes too long to read", type);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("not read to the end");
    }
    return Optional.empty();
  }

  private static String read(Path file, FileType type)
      throws IOException, SAXException, TikaException {
    WriteOutContentHandler text = new WriteOutContentHandler(LONGEST_TEXT);
    Metadata metadata = new Metadata();
    metadata.set(Metadata.CONTENT_TYPE, type.mediaType());
    try (TikaInputStream content = TikaInputStream.get(file)) {
      parser(type).parse(content, new BodyContentHandler(text), metadata, context());
    } catch (SAXException e) {
      if (!isFull(e)) {
        throw e;
      }
    }
    return text.toString();
  }

  private static boolean isFull(SAXException e) {
    return org.apache.tika.exception.WriteLimitReachedException.isWriteLimitReached(e);
  }

  private static Parser parser(FileType type) {
    return switch (type) {
      case PDF -> new PDFParser();
      case WORD_97, EXCEL_97, POWERPOINT_97 -> new OfficeParser();
      case WORD, EXCEL, POWERPOINT -> new OOXMLParser();
      case OPEN_TEXT, OPEN_SPREADSHEET, OPEN_PRESENTATION -> new OpenDocumentParser();
      case TEXT -> new TXTParser();
      case JPEG, PNG, GIF, WEBP, TIFF, BMP ->
          throw new IllegalArgumentException("Pictures have no text: " + type);
    };
  }

  private static ParseContext context() {
    ParseContext context = new ParseContext();
    OfficeParserConfig office = new OfficeParserConfig();
    // Read piece by piece, never as one tree in memory.
    office.setUseSAXDocxExtractor(true);
    office.setUseSAXPptxExtractor(true);
    context.set(OfficeParserConfig.class, office);
    context.set(DocumentSelector.class, embedded -> false);
    context.set(EmbeddedDocumentExtractor.class, new ParsingEmbeddedDocumentExtractor(context));
    return context;
  }
}
