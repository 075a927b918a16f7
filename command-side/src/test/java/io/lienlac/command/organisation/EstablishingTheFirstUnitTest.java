package io.lienlac.command.organisation;

import static io.lienlac.api.CommonRefusal.REQUIRED;
import static io.lienlac.api.organisation.OrganisationRefusal.DATE_TOO_LATE;
import static io.lienlac.command.organisation.Office.NOW;
import static io.lienlac.command.organisation.Office.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lienlac.api.Refusal;
import io.lienlac.api.organisation.EstablishFirstUnit;
import io.lienlac.command.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What it does needs an event store, and is tested on one. */
class EstablishingTheFirstUnitTest {

  private static final String ISSUER = "https://id.example/realms/lienlac";

  @Test
  void itMayBeginToday() {
    assertThat(from(TODAY).from()).isEqualTo(TODAY);
  }

  @Test
  void cannotBeginLaterAndLeaveNobodyWhoMayActUntilThen() {
    Refused.whenMade(() -> from(TODAY.plusDays(1)), Refusal.of(DATE_TOO_LATE, "from"));
  }

  @Test
  void cannotLeaveOutWhoAndWhat() {
    Refused.whenMade(
        () -> new EstablishFirstUnit(" ", TODAY, "", "", " ", "", "", NOW),
        Refusal.of(REQUIRED, "name"),
        Refusal.of(REQUIRED, "familyName"),
        Refusal.of(REQUIRED, "givenName"),
        Refusal.of(REQUIRED, "issuer"),
        Refusal.of(REQUIRED, "subject"));
  }

  private static EstablishFirstUnit from(LocalDate from) {
    return new EstablishFirstUnit(
        "Bộ Giáo dục và Đào tạo", from, "Nguyễn", "Văn", "An", ISSUER, "first", NOW);
  }
}
