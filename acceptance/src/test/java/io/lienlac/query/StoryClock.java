package io.lienlac.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When a story's events are stored: some time ago, and no two of them at once. */
final class StoryClock {

  private Duration ago;
  private Instant last = Instant.EPOCH;

  StoryClock(Duration ago) {
    this.ago = ago;
  }

  Instant tick() {
    Instant now = Instant.now().minus(ago).truncatedTo(ChronoUnit.MICROS);
    Instant next = last.plusMillis(1);
    last = now.isAfter(next) ? now : next;
    return last;
  }

  /** The instant after which all else is stored. */
  Instant later(Duration time) {
    ago = ago.minus(time);
    return tick();
  }
}
