package io.lienlac.graphql.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.lienlac.api.CommandRefused;
import io.lienlac.api.organisation.EstablishFirstUnit;
import io.lienlac.api.organisation.OrganisationRefusal;
import io.lienlac.graphql.FakeSides;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class EstablishingTheFirstUnitTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-01T00:00:00.123456789Z"), ZoneOffset.UTC);

  private final FakeSides sides = new FakeSides();

  @BeforeEach
  void answer() {
    sides.commands(command -> command);
  }

  @Test
  void isDoneWhenItIsAskedFor() {
    start("Bộ", "--establish-first-unit");
    assertThat(sides.sent)
        .singleElement()
        .extracting(FakeSides.Sent::command)
        .isEqualTo(
            new EstablishFirstUnit(
                "Bộ",
                LocalDate.of(2020, 1, 1),
                "Lê",
                "",
                "An",
                "https://issuer.example",
                "subject",
                Instant.parse("2026-09-01T00:00:00.123456Z")));
  }

  @Test
  void isNotDoneUnasked() {
    start("Bộ");
    assertThat(sides.sent).isEmpty();
  }

  @Test
  void needsAName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> start(null, "--establish-first-unit"))
        .withMessageContaining("lienlac.first-unit.name is missing");
  }

  @Test
  void isRefusedOnceAUnitExists() {
    refuse(OrganisationRefusal.ALREADY_ESTABLISHED);
    assertThatIllegalStateException()
        .isThrownBy(() -> start("Bộ", "--establish-first-unit"))
        .withCauseInstanceOf(CommandRefused.class);
  }

  @Test
  void goesOnWhereAUnitMayExist() {
    refuse(OrganisationRefusal.ALREADY_ESTABLISHED);
    start("Bộ", "--establish-first-unit=if-none");
    assertThat(sides.sent).hasSize(1);
  }

  @Test
  void doesNotGoOnForAnyOtherReason() {
    refuse(OrganisationRefusal.ACCOUNT_TAKEN);
    assertThatIllegalStateException()
        .isThrownBy(() -> start("Bộ", "--establish-first-unit=if-none"));
  }

  private void refuse(OrganisationRefusal code) {
    sides.commands(
        command -> {
          throw new CommandRefused(code);
        });
  }

  private void start(@Nullable String name, String... arguments) {
    FirstUnitProperties unit =
        new FirstUnitProperties(
            name, LocalDate.of(2020, 1, 1), "Lê", "", "An", "https://issuer.example", "subject");
    new FirstUnitRunner(sides.commandGateway(), unit, CLOCK)
        .run(new DefaultApplicationArguments(arguments));
  }
}
