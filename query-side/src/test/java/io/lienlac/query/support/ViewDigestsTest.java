package io.lienlac.query.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lienlac.query.support.ViewDigests.Digested;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ViewDigestsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String UNITS = "units";

  private final ViewDigests patient = new ViewDigests(CLOCK, Duration.ofMinutes(1));
  private final ViewDigests hurried = new ViewDigests(CLOCK, Duration.ofMillis(50));

  @AfterEach
  void close() {
    patient.close();
    hurried.close();
  }

  @Test
  void whatIsSoonReadIsAnsweredAtOnceAndReadAnewEachTime() {
    AtomicInteger documents = new AtomicInteger();
    Supplier<String> reading = () -> documents.incrementAndGet() + ":";
    assertThat(patient.of(UNITS, reading)).contains(new Digested("1:", NOW));
    assertThat(patient.of(UNITS, reading)).contains(new Digested("2:", NOW));
    assertThat(patient.of("persons", () -> "7:")).contains(new Digested("7:", NOW));
  }

  @Test
  @Timeout(30)
  void whatTakesLongIsReadOnceForAllWhoAskMeanwhileAndFoundLater() {
    CompletableFuture<String> large = new CompletableFuture<>();
    AtomicInteger readings = new AtomicInteger();
    Supplier<String> reading =
        () -> {
          readings.incrementAndGet();
          return large.join();
        };
    assertThat(hurried.of(UNITS, reading)).isEmpty();
    assertThat(hurried.of(UNITS, reading)).isEmpty();

    large.complete("1000000:");
    Optional<Digested> read = Optional.empty();
    while (read.isEmpty()) {
      read = hurried.of(UNITS, () -> "1000000:");
    }
    assertThat(readings).hasValue(1);
    assertThat(read).contains(new Digested("1000000:", NOW));
    assertThat(hurried.of(UNITS, () -> new CompletableFuture<String>().join())).isEqualTo(read);
  }

  @Test
  void aFailureIsToldAndNotKept() {
    Supplier<String> failing =
        () -> {
          throw new IllegalStateException("the database is away");
        };
    assertThatThrownBy(() -> patient.of(UNITS, failing)).hasMessage("the database is away");
    assertThat(patient.of(UNITS, () -> "1:")).contains(new Digested("1:", NOW));
  }
}
