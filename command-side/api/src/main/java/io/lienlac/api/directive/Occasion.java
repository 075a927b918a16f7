package io.lienlac.api.directive;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an invitation is for, or what stands in a work calendar.
 *
 * @param beginsAt the first instant
 * @param endsAt the first instant after it, at most {@link #LONGEST} later
 * @param venue where it is; an invitation always says so
 */
public record Occasion(Instant beginsAt, Instant endsAt, @Nullable String venue) {

  /** Longest occasion, so that whoever looks at a day need not look back further. */
  public static final Duration LONGEST = Duration.ofDays(31);
}
