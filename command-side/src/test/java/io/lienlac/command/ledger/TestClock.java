package io.lienlac.command.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Goes when it is told to. */
final class TestClock implements InstantSource {

  private Instant now = Instant.parse("2026-03-02T01:30:00Z");

  @Override
  public Instant instant() {
    return now;
  }

  void goOn(Duration time) {
    now = now.plus(time);
  }
}
