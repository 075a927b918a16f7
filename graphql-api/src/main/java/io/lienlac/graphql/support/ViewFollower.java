package io.lienlac.graphql.support;

import io.lienlac.api.CommandOutcome;
import io.lienlac.query.api.FindViewVersion;
import io.lienlac.query.api.View;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Waits, not for long, until a view has followed what a command did. */
@Component
class ViewFollower {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

  private final Views views;

  ViewFollower(Views views) {
    this.views = views;
  }

  /**
   * Whether the view shows what a command left behind, or found done, within the time that a client
   * waits.
   */
  boolean hasFollowed(@Nullable View view, CommandOutcome outcome) {
    if (view == null) {
      return true;
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    return outcome.versions().entrySet().stream()
        .allMatch(
            version ->
                hasFollowed(new FindViewVersion(view, version.getKey()), version.getValue(), end));
  }

  private boolean hasFollowed(FindViewVersion query, long version, long end) {
    Duration pause = SHORTEST_PAUSE;
    while (true) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      Optional<Boolean> followed =
          views.askWithin(query, left).map(shown -> shown.version() >= version);
      if (followed.isEmpty() || followed.get() || !rest(pause, left)) {
        return followed.orElse(false);
      }
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  private static boolean rest(Duration pause, Duration left) {
    if (left.compareTo(pause) <= 0) {
      return false;
    }
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
