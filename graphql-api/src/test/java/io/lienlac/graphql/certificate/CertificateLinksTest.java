package io.lienlac.graphql.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.directive.RecipientKind;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.certificate.CertificateLinks.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificateLinksTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00.000001Z");

  private final CertificateLinks links = new CertificateLinks(new byte[32]);

  private static Target target(RecipientKind kind) {
    return new Target(
        new Delivery(
            DirectiveId.of("55555555-0000-4000-8000-000000000001"),
            kind,
            UUID.fromString("11111111-0000-4000-8000-000000000001")),
        PersonId.of("22222222-0000-4000-8000-000000000001"));
  }

  private String link(RecipientKind kind) {
    return links
        .path(target(kind), NOW)
        .replace(CertificateLinks.FOLDER, "")
        .replace(CertificateLinks.ENDING, "");
  }

  @ParameterizedTest
  @EnumSource
  void leadsToWhatItWasMadeFor(RecipientKind kind) {
    assertThat(links.read(link(kind), NOW)).isEqualTo(Optional.of(target(kind)));
  }

  @Test
  void isTakenForTenMinutes() {
    String link = link(RecipientKind.UNIT);
    Instant end = NOW.plus(Duration.ofMinutes(10));
    assertThat(links.read(link, end)).isPresent();
    assertThat(links.read(link, end.plusSeconds(1))).isEmpty();
  }

  @Test
  void isNotTakenWhenItIsChanged() {
    String link = link(RecipientKind.UNIT);
    char other = link.charAt(20) == 'A' ? 'B' : 'A';
    assertThat(links.read(link.substring(0, 20) + other + link.substring(21), NOW)).isEmpty();
  }
}
