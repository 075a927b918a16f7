package io.lienlac.graphql.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.ArchiveFilter;
import io.lienlac.api.archive.ExportId;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.graphql.archive.ExportLinks.Target;
import io.lienlac.query.api.archive.ExportView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportLinksTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00.000001Z");
  private static final ExportView EXPORT =
      new ExportView(
          ExportId.of("88888888-0000-4000-8000-000000000001"),
          PersonId.of("22222222-0000-4000-8000-000000000001"),
          "hoa",
          ArchiveFilter.all(),
          "Kiểm tra",
          "12/KH",
          List.of(),
          "digest",
          NOW,
          null);

  private final ExportLinks links = new ExportLinks(new byte[32]);

  @Test
  void leadsToTheExportOfItsInspector() {
    assertThat(links.read(link(), NOW))
        .isEqualTo(Optional.of(new Target(EXPORT.id(), EXPORT.inspector())));
  }

  @Test
  void isTakenForTenMinutes() {
    Instant end = NOW.plus(Duration.ofMinutes(10));
    assertThat(links.read(link(), end)).isPresent();
    assertThat(links.read(link(), end.plusSeconds(1))).isEmpty();
  }

  @Test
  void isMadeForADay() {
    Instant end = NOW.plus(Duration.ofHours(24));
    assertThat(links.path(EXPORT, end)).isNotNull();
    assertThat(links.path(EXPORT, end.plusSeconds(1))).isNull();
  }

  @Test
  void isNotTakenWhenAnyPartOfItIsAnother() {
    String link = link();
    // The last character stands for some bits that no byte has.
    for (int at = 0; at < link.length() - 1; at++) {
      char other = link.charAt(at) == 'A' ? 'B' : 'A';
      String forged = link.substring(0, at) + other + link.substring(at + 1);
      assertThat(links.read(forged, NOW)).isEmpty();
    }
    for (String forged : List.of("", "A", link.substring(4), link + "AAAA", "..%2F..", "é")) {
      assertThat(links.read(forged, NOW)).isEmpty();
    }
  }

  @Test
  void isNotTakenBySystemsWithAnotherSecret() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(new ExportLinks(other).read(link(), NOW)).isEmpty();
  }

  private String link() {
    String path = Objects.requireNonNull(links.path(EXPORT, NOW));
    return path.substring(ExportLinks.FOLDER.length(), path.length() - ExportLinks.ENDING.length());
  }
}
