package io.lienlac.graphql.certificate;

import static io.lienlac.graphql.certificate.PrintedWord.CHECK;
import static io.lienlac.graphql.certificate.PrintedWord.CHECKPOINT;
import static io.lienlac.graphql.certificate.PrintedWord.ISSUER;
import static io.lienlac.graphql.certificate.PrintedWord.LEAF;
import static io.lienlac.graphql.certificate.PrintedWord.LETTER;
import static io.lienlac.graphql.certificate.PrintedWord.PRINTED;
import static io.lienlac.graphql.certificate.PrintedWord.RECIPIENT;
import static io.lienlac.graphql.certificate.PrintedWord.SUBJECT;
import static io.lienlac.graphql.certificate.PrintedWord.TITLE;

import io.lienlac.api.CivilTime;
import io.lienlac.query.api.directive.DirectiveView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;

/** A certificate on one page of A4. */
@Component
class CertificatePage {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss").withZone(CivilTime.ZONE);

  private static final float QR_SIZE = 170;

  byte[] of(Certificate certificate, Instant printedAt) {
    try (PDDocument document = new PDDocument()) {
      try (PageWriter page = new PageWriter(document)) {
        write(certificate, printedAt, page);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Certificate certificate, Instant printedAt, PageWriter page)
      throws IOException {
    page.text(TITLE.vietnamese(), 16, 1).text(TITLE.english(), 11, 1).gap(10);
    fact(page, LETTER, letter(certificate.letter()), 1);
    fact(page, SUBJECT, certificate.subject(), 3);
    fact(page, ISSUER, certificate.issuer(), 2);
    fact(page, RECIPIENT, certificate.recipient(), 2);
    page.gap(6);
    for (CertifiedStep step : certificate.steps()) {
      PrintedWord word = PrintedWord.valueOf(step.step().name());
      String when = TIME.format(step.at()) + " \u2014 " + LEAF.both() + " " + step.index();
      fact(page, word, when, 1);
    }
    page.gap(6).text(CHECKPOINT.both(), 8, 1);
    for (String line : certificate.checkpoint().lines().toList()) {
      page.text(line, 7, 3);
    }
    page.gap(8).squares(QrCode.of(certificate.checkpoint()), QR_SIZE).gap(8);
    page.text(CHECK.vietnamese(), 9, 3).text(CHECK.english(), 8, 3).gap(6);
    page.text(PRINTED.both() + " " + TIME.format(printedAt), 8, 1);
  }

  private static void fact(PageWriter page, PrintedWord word, String value, int mostLines)
      throws IOException {
    page.text(word.both(), 8, 1).text(value, 11, mostLines).gap(3);
  }

  private static String letter(DirectiveView letter) {
    String date = DateTimeFormatter.ofPattern("dd/MM/uuuu").format(letter.date());
    return letter.number() == null
        ? date
        : "%s/%s, %s".formatted(letter.number(), letter.symbol(), date);
  }
}
