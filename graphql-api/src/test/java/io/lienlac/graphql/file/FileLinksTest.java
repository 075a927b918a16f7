package io.lienlac.graphql.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.archive.InspectionId;
import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.file.FileId;
import io.lienlac.api.file.Upload;
import io.lienlac.api.organisation.PersonId;
import io.lienlac.api.organisation.UnitId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FileLinksTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
  private static final PersonId PERSON = new PersonId(new UUID(2, 1));
  private static final InspectionId INSPECTION = new InspectionId(new UUID(7, 1));
  private static final byte[] FETCH = new byte[32];
  private static final byte[] UPLOAD = {1};
  private static final FileLinkProperties HOLDING =
      new FileLinkProperties(Duration.ofMinutes(5), Duration.ofMinutes(15));

  private final FileLinks links = links(NOW);

  @Test
  void leadToAFileOfALetterForOnePerson() {
    assertThat(links.readFetch(text(fetch(null)))).isEqualTo(ticket(null));
    assertThat(links.readFetch(text(fetch(INSPECTION)))).isEqualTo(ticket(INSPECTION));
  }

  @Test
  void leadToAnUpload() {
    FileLink link = links.toUpload(upload(NOW.plus(Duration.ofHours(24))), PERSON, NOW);
    assertThat(links.readUpload(text(link)))
        .isEqualTo(
            Optional.of(
                new Ticket(new UUID(6, 1), 0, PERSON, null, NOW.plus(Duration.ofMinutes(15)))));
  }

  @Test
  void holdForMinutes() {
    Instant end = NOW.plus(Duration.ofMinutes(5));
    assertThat(fetch(null).until()).isEqualTo(end);
    assertThat(links(end.minusSeconds(1)).readFetch(text(fetch(null)))).isPresent();
    assertThat(links(end).readFetch(text(fetch(null)))).isEmpty();
  }

  @Test
  void endWellBeforeAnUploadIsCleanedUp() {
    Instant keptUntil = NOW.plus(Duration.ofMinutes(40));
    assertThat(links.toUpload(upload(keptUntil), PERSON, NOW).until())
        .isEqualTo(keptUntil.minus(FileLinks.LAST_START));
    FileLink late = links.toUpload(upload(NOW), PERSON, NOW);
    assertThat(links.readUpload(text(late))).isEmpty();
  }

  @Test
  void areOfOneUseOnly() {
    FileLink upload = links.toUpload(upload(NOW.plus(Duration.ofHours(24))), PERSON, NOW);
    assertThat(links.readFetch(text(upload))).isEmpty();
    assertThat(links.readUpload(text(fetch(null)))).isEmpty();
  }

  @Test
  void areNotTakenWhenAnyPartOfThemIsAnother() {
    String link = text(fetch(INSPECTION));
    // The last character stands for some bits that no byte has.
    for (int at = 0; at < link.length() - 1; at++) {
      char other = link.charAt(at) == 'A' ? 'B' : 'A';
      String forged = link.substring(0, at) + other + link.substring(at + 1);
      assertThat(links.readFetch(forged)).isEmpty();
    }
    for (String forged : List.of("", "A", link.substring(4), link + "AAAA", "..%2F..", "é")) {
      assertThat(links.readFetch(forged)).isEmpty();
    }
  }

  private FileLink fetch(@Nullable InspectionId inspection) {
    AttachedFile file =
        new AttachedFile(
            new DirectiveId(new UUID(5, 1)),
            3,
            "Phụ lục.pdf",
            "application/pdf",
            1024,
            "0f".repeat(32),
            inspection);
    return links.toFetch(file, PERSON, NOW);
  }

  private static Optional<Ticket> ticket(@Nullable InspectionId inspection) {
    return Optional.of(
        new Ticket(new UUID(5, 1), 3, PERSON, inspection, NOW.plus(Duration.ofMinutes(5))));
  }

  private static Upload upload(Instant keptUntil) {
    return new Upload(
        new FileId(new UUID(6, 1)),
        new UnitId(new UUID(1, 1)),
        "Phụ lục.pdf",
        1024,
        "0f".repeat(32),
        false,
        keptUntil);
  }

  private static String text(FileLink link) {
    return link.url().substring(FileLinks.FOLDER.length());
  }

  private static FileLinks links(Instant now) {
    return new FileLinks(FETCH, UPLOAD, HOLDING, Clock.fixed(now, ZoneOffset.UTC));
  }
}
