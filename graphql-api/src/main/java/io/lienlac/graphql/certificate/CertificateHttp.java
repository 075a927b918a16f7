package io.lienlac.graphql.certificate;

import io.lienlac.api.CommandRefused;
import io.lienlac.graphql.support.Views;
import io.lienlac.query.api.organisation.FindScope;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Certificates to be printed: whoever has a link fetches, by the right that its maker has now. */
@RestController
class CertificateHttp {

  private final CertificateLinks links;
  private final Certificates certificates;
  private final CertificatePage page;
  private final Views views;
  private final Clock clock;

  CertificateHttp(
      CertificateLinks links,
      Certificates certificates,
      CertificatePage page,
      Views views,
      Clock clock) {
    this.links = links;
    this.certificates = certificates;
    this.page = page;
    this.views = views;
    this.clock = clock;
  }

  /** What never was, what has run out and what may not be seen any more answer alike. */
  @GetMapping(CertificateLinks.FOLDER + "{link}" + CertificateLinks.ENDING)
  ResponseEntity<byte[]> certificate(@PathVariable String link) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return links
        .read(link, now)
        .flatMap(target -> certified(target, now))
        .map(found -> answer(found, now))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private Optional<Certificate> certified(CertificateLinks.Target target, Instant now) {
    try {
      return Optional.ofNullable(
          certificates.certify(
              views.ask(new FindScope(target.person(), now)), target.delivery()));
    } catch (CommandRefused refused) {
      return Optional.empty();
    }
  }

  private ResponseEntity<byte[]> answer(Certificate certificate, Instant now) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("delivery-" + certificate.delivery().receipt() + ".pdf")
                .build()
                .toString())
        .body(page.of(certificate, now));
  }
}
